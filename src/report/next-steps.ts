import type { Advice } from '../model/pack.ts';
import type { NextSteps, Stage, Verdict } from '../model/report.ts';
import { type AppliedProfile, roleInText, UNTITLED } from '../model/role.ts';

/** Stands for the role where nobody named it: "the IT role", "my IT application". */
const ANY_ROLE = 'IT';

/** Fills the one placeholder that advice knows (src/pack/advice-schema.ts holds it to that). */
function fill(text: string, role: string): string {
  return text.replaceAll('{role}', () => role);
}

/**
 * What to do next, by how far the application came. The note is null where the file could not be read: the likely
 * reason is known then, and the first thing to do is to save the CV anew.
 */
export function buildNextSteps(
  advice: Advice,
  stage: Stage,
  profile: Pick<AppliedProfile, 'title' | 'source' | 'titleInText'>,
  verdict: Verdict,
): NextSteps {
  const role = UNTITLED.includes(profile.title) ? ANY_ROLE : roleInText(profile);
  const interviewed = stage === 'after-interview';
  const items = interviewed ? advice.afterInterview : advice.beforeInterview;
  const letter = interviewed ? advice.feedbackRequestAfterInterview : advice.feedbackRequest;
  const pointless = verdict === 'cannot-judge' && !interviewed;
  return {
    stage,
    items: items.map(({ title, detail }) => ({ title: fill(title, role), detail: fill(detail, role) })),
    feedbackRequest: pointless
      ? null
      : { subject: fill(letter.subject, role), body: fill(letter.body, role) },
  };
}
