import type { CleanCv } from '../clean-cv.ts';
import { keywordsOf } from './change.ts';

/** How many of the person's own skills an ad usually asks for. */
const ASKED = 6;

/**
 * A job ad that the clean CV answers: the person's own title and first skills, and what else is asked.
 * @param lines further essentials, each a line of the ad.
 */
export function adFor(cv: CleanCv, lines: readonly string[], count = ASKED): string {
  return [
    cv.label,
    '',
    'About the role',
    'You will join a team that looks after the systems of a public library and its 40 branches.',
    '',
    'What you bring (essential)',
    ...[...keywordsOf(cv).slice(0, count), ...lines].map((line) => `- ${line}`),
    '',
    'Apply with your CV.',
  ].join('\n');
}
