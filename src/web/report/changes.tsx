import { useContext } from 'hono/jsx';
import type { Suggestion } from '../../model/report.ts';
import type { Names } from '../names.ts';
import { SurroundingsContext } from '../surroundings.ts';
import { Advice } from './advice.tsx';
import { counted, points } from './numbers.ts';
import { Part } from './part.tsx';

/** Changes that are open from the start. More at once than a tired person takes on is a wall. */
const OPEN = 5;

interface ListProps {
  readonly suggestions: readonly Suggestion[];
  readonly names: Names;
}

interface ChangesProps extends ListProps {
  readonly title: string;
}

/** The changes in the order to make them, each with what it would win back. */
export function Changes({ title, suggestions, names }: ChangesProps) {
  const rest = suggestions.slice(OPEN);
  return (
    <Part id="changes" title={title} note="In this order. Beside each is what it would add to the score.">
      <List suggestions={suggestions.slice(0, OPEN)} names={names} from={1} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{counted(rest.length, 'smaller change')}, for when these are done</summary>
          <List suggestions={rest} names={names} from={OPEN + 1} />
        </details>
      )}
    </Part>
  );
}

function List({ suggestions, names, from }: ListProps & { readonly from: number }) {
  const { hasRulePages } = useContext(SurroundingsContext);
  return (
    <ol class="changes" start={from}>
      {suggestions.map((suggestion, at) => (
        <li class="change">
          <div class="change-head">
            <span class="change-number" aria-hidden="true">
              {from + at}
            </span>
            <h3>{suggestion.title}</h3>
            {suggestion.gain > 0 && (
              <p class="gain">
                +{points(suggestion.gain)} <span class="visually-hidden">points</span>
              </p>
            )}
          </div>
          <p>
            <Advice text={suggestion.detail} />
          </p>
          {hasRulePages && suggestion.ruleIds.length > 0 && (
            <RuleLinks suggestion={suggestion} names={names} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Links to the reasons: one is named by what it answers, several by their titles. */
function RuleLinks({ suggestion, names }: { readonly suggestion: Suggestion; readonly names: Names }) {
  const [first = '', ...others] = suggestion.ruleIds;
  if (others.length === 0) {
    return (
      <p class="rule-links">
        <a href={`/rules/${first}`}>
          Why it matters<span class="visually-hidden">: {suggestion.title}</span>
        </a>
      </p>
    );
  }
  return (
    <p class="rule-links">
      Why it matters:{' '}
      {suggestion.ruleIds.map((id, at) => (
        <>
          {at > 0 && '; '}
          <a href={`/rules/${id}`}>{names.rules.get(id) ?? id}</a>
        </>
      ))}
    </p>
  );
}
