import type { Readability } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Advice, AdviceOccasion } from '../model/pack.ts';
import type { NextSteps, Stage, Suggestion, Verdict } from '../model/report.ts';
import { type AppliedProfile, roleInText, UNTITLED } from '../model/role.ts';
import { type Asked, askedWhere } from './asked.ts';
import { joinWords } from './words.ts';

/** Stands for the role where nobody named it: "the IT role", "my IT application". */
const ANY_ROLE = 'IT';

/** Skills that a sentence of advice names; the part on skills lists the rest. */
const MOST_NAMED = 3;

export interface NextStepsInput {
  readonly advice: Advice;
  readonly stage: Stage;
  readonly profile: Pick<AppliedProfile, 'title' | 'source' | 'titleInText'>;
  readonly verdict: Verdict;
  readonly readability: Readability;
  readonly suggestions: readonly Suggestion[];
  readonly asked: readonly Asked[];
  readonly findings: readonly Finding[];
}

type Words = Readonly<Record<'role' | 'first' | 'gap', string>>;

/** Fills the placeholders that advice knows (src/pack/advice-schema.ts holds it to them), whatever signs they hold. */
function fill(text: string, words: Words): string {
  return text.replace(/\{(role|first|gap)\}/gu, (_whole, name: keyof Words) => words[name]);
}

/** A title in the middle of a sentence keeps its capitals; only its first letter becomes a small one. */
function wordsFor({ profile, suggestions, asked }: NextStepsInput): Words {
  const gap = askedWhere(asked, 'missing', 'essential');
  return {
    role: UNTITLED.includes(profile.title) ? ANY_ROLE : roleInText(profile),
    first: suggestions[0]?.title ?? '',
    gap: joinWords(
      gap.map(({ name }) => name),
      { most: MOST_NAMED },
    ),
  };
}

function occasionsOf(
  { verdict, suggestions, readability }: NextStepsInput,
  { gap }: Words,
): Set<AdviceOccasion> {
  const judged = verdict !== 'cannot-judge';
  const known = judged && verdict !== 'ready' && gap !== '';
  return new Set<AdviceOccasion>([
    judged ? 'readable' : readability === 'good' ? 'unjudged' : 'unreadable',
    ...(judged && suggestions.length > 0 ? (['changes'] as const) : []),
    ...(verdict === 'ready' ? (['ready'] as const) : []),
    known ? 'gap' : 'no-gap',
  ]);
}

/**
 * What to do next, by how far the application came and by what the report found. The note is null where the file
 * could not be read: the likely reason is known then, and the first thing to do is to save the CV anew.
 */
export function buildNextSteps(input: NextStepsInput): NextSteps {
  const { advice, stage, verdict, findings } = input;
  const words = wordsFor(input);
  const occasions = occasionsOf(input, words);
  const found = new Set(findings.map(({ ruleId }) => ruleId));
  const fits = ({ when, rules }: { when?: AdviceOccasion; rules?: readonly string[] }) =>
    (when === undefined || occasions.has(when)) && (rules === undefined || rules.some((id) => found.has(id)));
  const interviewed = stage === 'after-interview';
  const items = interviewed ? advice.afterInterview : advice.beforeInterview;
  const letter = interviewed ? advice.feedbackRequestAfterInterview : advice.feedbackRequest;
  const pointless = verdict === 'cannot-judge' && !interviewed;
  return {
    stage,
    items: items
      .filter(fits)
      .map(({ title, detail }) => ({ title: fill(title, words), detail: fill(detail, words) })),
    questions: interviewed ? advice.questions.filter(fits).map(({ text }) => fill(text, words)) : [],
    feedbackRequest: pointless
      ? null
      : { subject: fill(letter.subject, words), body: fill(letter.body, words) },
  };
}
