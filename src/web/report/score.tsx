import type { Finding } from '../../model/finding.ts';
import type { Score, ScorePart as Share } from '../../model/report.ts';
import { CATEGORY_NAMES } from '../words.ts';
import { Bar } from './bar.tsx';
import { points } from './numbers.ts';
import { Part } from './part.tsx';

interface ScorePartProps {
  readonly score: Score;
  readonly findings: readonly Finding[];
}

/** The score with its parts, so that anyone can add it up again. */
export function ScorePart({ score, findings }: ScorePartProps) {
  const earned = score.parts.reduce((sum, part) => sum + part.earned, 0);
  const possible = score.parts.reduce((sum, part) => sum + part.possible, 0);
  return (
    <Part
      id="score"
      title="How the score adds up"
      note="Skills are earned one by one. Every other part starts full and loses the points noted above. It is the document that is scored, and nothing about who you are."
    >
      <table class="score-table">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Share</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {score.parts.map((part) => (
            <tr>
              <th scope="row">
                <span class="score-name">{CATEGORY_NAMES[part.category]}</span>
                <span class="aside">{reckoning(part, findings)}</span>
              </th>
              <td class="score-bar">
                <Bar value={part.earned} of={part.possible} />
              </td>
              <td class="number">
                {points(part.earned)} of {points(part.possible)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together, rounded: {score.value}</th>
            <td class="score-bar"></td>
            <td class="number">
              {points(earned)} of {points(possible)}
            </td>
          </tr>
        </tfoot>
      </table>
    </Part>
  );
}

/** How a part came about, in words that can be added up: "25 less 5, 3 and 2". */
function reckoning({ category, earned, possible }: Share, findings: readonly Finding[]): string {
  const losses = findings.filter((finding) => finding.category === category && finding.points > 0);
  const lost = losses.reduce((sum, finding) => sum + finding.points, 0);
  const off = Math.abs(possible - lost - earned);
  if (category === 'skills' && off > 0.15) return 'by how each skill is shown';
  if (losses.length === 0) return earned === possible ? 'nothing lost' : 'little there to judge';
  const amounts = losses.map((finding) => points(finding.points));
  const less = `${points(possible)} less ${amounts.join(' + ')}`;
  // Rounding may move a tenth; a larger difference means that the part did not start full.
  if (earned > 0 && possible - lost - earned > 0.15) return `${less}, and there was little to judge`;
  return earned === 0 && lost > possible ? `${less}, never below nothing` : less;
}
