import { useContext } from 'hono/jsx';
import type { Report } from '../../model/report.ts';
import { roleInText } from '../../model/role.ts';
import { SurroundingsContext } from '../surroundings.ts';
import {
  AFTER_INTERVIEW,
  FORMAT_NAMES,
  NOTHING_TO_JUDGE,
  REGION_NAMES,
  SENIORITY_NAMES,
  SKILLS_WEIGH,
  VERDICT_WORDS,
} from '../words.ts';
import { Dial } from './dial.tsx';
import { counted, dateInWords } from './numbers.ts';

/** What the report comes down to: the verdict in words, the likeliest reasons, the score. */
export function VerdictPart({ report }: { readonly report: Report }) {
  const { headline, meaning } = verdictWords(report);
  const interviewed = report.nextSteps.stage === 'after-interview';
  const { profile, reasons, score } = report;
  const { prefix } = useContext(SurroundingsContext);
  return (
    <section class={`verdict verdict-${report.verdict}`} aria-labelledby={`${prefix}verdict-heading`}>
      <div class="verdict-words">
        <p class="verdict-role">
          Checked for {roleInText(profile)}, {SENIORITY_NAMES[profile.seniority].toLowerCase()},{' '}
          {REGION_NAMES[profile.region]}
        </p>
        {profile.requested !== undefined && (
          <p class="verdict-asked">
            You asked for “{profile.requested}”; the nearest role here is {roleInText(profile)}.
          </p>
        )}
        <h1 id={`${prefix}verdict-heading`}>{headline}</h1>
        <p class="lead">{meaning}</p>
        {reasons.length > 0 && (
          <Reasons reasons={reasons} brief={report.verdict === 'ready' || interviewed} />
        )}
      </div>
      {score.value !== null && (
        <a class="verdict-score" href={`#${prefix}score`}>
          <Dial value={score.value} />
          <span>How the score adds up</span>
        </a>
      )}
      <DocumentLine report={report} />
    </section>
  );
}

/** The headline and what it means, by how far the application came and what the CV falls for. */
export function verdictWords(report: Report): { readonly headline: string; readonly meaning: string } {
  const { verdict, nextSteps, document } = report;
  if (verdict === 'cannot-judge' && document.readability === 'good') return NOTHING_TO_JUDGE;
  if (nextSteps.stage === 'after-interview' && verdict !== 'cannot-judge') return AFTER_INTERVIEW;
  const words = VERDICT_WORDS[verdict];
  return onlySkillsWeigh(report) ? { ...words, meaning: SKILLS_WEIGH } : words;
}

/** Of the points for everything but skills, the share at which a document counts as in order. */
const IN_ORDER = 0.7;

/** Whether a CV falls mostly for its skills: a fair score beside a hard verdict has to be explained. */
function onlySkillsWeigh({ verdict, score }: Report): boolean {
  if (verdict !== 'likely-screened-out') return false;
  const others = score.parts.filter(({ category }) => category !== 'skills');
  const sum = (of: 'earned' | 'possible') => others.reduce((total, part) => total + part[of], 0);
  return others.length < score.parts.length && sum('earned') >= IN_ORDER * sum('possible');
}

interface ReasonsProps {
  readonly reasons: readonly string[];
  /** Whether they sum the report up rather than say why someone was turned down. */
  readonly brief: boolean;
}

function Reasons({ reasons, brief }: ReasonsProps) {
  const several = reasons.length > 1;
  const likeliest = several ? 'The likeliest reasons' : 'The likeliest reason';
  return (
    <div class="reasons">
      <h2>{brief ? 'In short' : likeliest}</h2>
      {several ? (
        <ol>
          {reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ol>
      ) : (
        <p>{reasons[0]}</p>
      )}
    </div>
  );
}

function DocumentLine({ report }: { readonly report: Report }) {
  const { fileName, format, pages, words } = report.document;
  const facts = [
    FORMAT_NAMES[format],
    ...(pages === null ? [] : [counted(pages, 'page')]),
    counted(words, 'word'),
    `checked on ${dateInWords(report.checkedOn)}`,
  ];
  return (
    <div class="document-line">
      <p>
        {fileName !== null && (
          <>
            <strong class="file-name" dir="auto">
              {fileName}
            </strong>
            {', '}
          </>
        )}
        {facts.join(', ')}
      </p>
      <button type="button" class="button-quiet" data-print hidden>
        Print or save as PDF
      </button>
    </div>
  );
}
