import type { Finding } from '../../model/finding.ts';
import type { Score } from '../../model/report.ts';
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
      note={`Points earned over points possible: ${points(earned)} ÷ ${points(possible)} × 100, rounded, is ${score.value}. What could not be judged is left out and not counted as zero.`}
    >
      <div class="table-frame">
        <table class="score-table">
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col" class="score-bar">
                <span class="visually-hidden">Share</span>
              </th>
              <th scope="col" class="number">
                Earned
              </th>
              <th scope="col" class="number">
                Possible
              </th>
              <th scope="col" class="number">
                Points noted
              </th>
            </tr>
          </thead>
          <tbody>
            {score.parts.map((part) => {
              const noted = findings.filter(
                ({ category, points: cost }) => category === part.category && cost > 0,
              );
              return (
                <tr>
                  <th scope="row">{CATEGORY_NAMES[part.category]}</th>
                  <td class="score-bar">
                    <Bar value={part.earned} of={part.possible} />
                  </td>
                  <td class="number">{points(part.earned)}</td>
                  <td class="number">{points(part.possible)}</td>
                  <td class="number">{noted.length}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Together</th>
              <td class="score-bar"></td>
              <td class="number">{points(earned)}</td>
              <td class="number">{points(possible)}</td>
              <td class="number"></td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Part>
  );
}
