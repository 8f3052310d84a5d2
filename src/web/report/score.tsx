import { useContext } from 'hono/jsx';
import type { LossCause, Score, ScoreLoss, ScorePart as Share } from '../../model/report.ts';
import type { Names } from '../names.ts';
import { SurroundingsContext } from '../surroundings.ts';
import { CATEGORY_NAMES } from '../words.ts';
import { Bar } from './bar.tsx';
import { points } from './numbers.ts';
import { Part } from './part.tsx';

interface ScorePartProps {
  readonly score: Score;
  readonly names: Names;
}

/** The score with its parts and what each of them lost, so that anyone can add it up again. */
export function ScorePart({ score, names }: ScorePartProps) {
  const earned = score.parts.reduce((sum, part) => sum + part.earned, 0);
  const possible = score.parts.reduce((sum, part) => sum + part.possible, 0);
  return (
    <Part
      id="score"
      title="How the score adds up"
      note="Every part starts full and loses what is listed under it. It is the document that is scored, and nothing about who you are."
    >
      <table class="score-table">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Part, and what it lost</th>
            <th scope="col">Share</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {score.parts.map((part) => (
            <Row part={part} names={names} />
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

function Row({ part, names }: { readonly part: Share; readonly names: Names }) {
  const { category, earned, possible, lost } = part;
  return (
    <tr>
      <th scope="row">
        <span class="score-name">{CATEGORY_NAMES[category]}</span>
        {lost.length === 0 ? (
          <span class="aside">nothing lost</span>
        ) : (
          <ul class="losses">
            {lost.map((loss) => (
              <li>
                <span class="loss-points">−{points(loss.points)}</span> <Loss loss={loss} names={names} />
              </li>
            ))}
          </ul>
        )}
      </th>
      <td class="score-bar">
        <Bar value={earned} of={possible} />
      </td>
      <td class="number">
        {points(earned)} of {points(possible)}
      </td>
    </tr>
  );
}

/** Causes that no rule has to speak of. */
const CAUSE_NAMES: Readonly<Record<Exclude<LossCause, 'findings'>, string>> = {
  'missing-essential': 'essential skills that we did not find',
  'missing-desirable': 'desirable skills that we did not find',
  listed: 'skills that are listed and not shown at work',
  implied: 'skills that only follow from others',
  close: 'skills that are close to what is asked',
  'nothing-there': 'too little there to judge',
};

/** What points were lost to: the cause in words, or what the rule asks for, with its page. */
function Loss({ loss: { cause, ruleId }, names }: { readonly loss: ScoreLoss; readonly names: Names }) {
  const { hasRulePages } = useContext(SurroundingsContext);
  if (cause !== 'findings') return <>{CAUSE_NAMES[cause]}</>;
  if (ruleId === null) return null;
  const name = names.changes.get(ruleId) ?? ruleId;
  return hasRulePages ? <a href={`/rules/${ruleId}`}>{name}</a> : <>{name}</>;
}
