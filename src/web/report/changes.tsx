import type { Suggestion } from '../../model/report.ts';
import type { Names } from '../report-page.tsx';
import { points } from './numbers.ts';
import { Part } from './part.tsx';

interface ChangesProps {
  readonly suggestions: readonly Suggestion[];
  readonly names: Names;
}

/** The changes in the order to make them, each with what it would win back. */
export function Changes({ suggestions, names }: ChangesProps) {
  return (
    <Part
      id="changes"
      title="What to change first"
      note="In this order. Beside each is what it would add to the score."
    >
      <ol class="changes">
        {suggestions.map((suggestion) => (
          <li class="change">
            <div class="change-head">
              <h3>{suggestion.title}</h3>
              {suggestion.gain > 0 && (
                <p class="gain">
                  +{points(suggestion.gain)} <span class="visually-hidden">points</span>
                </p>
              )}
            </div>
            <p>{suggestion.detail}</p>
            {suggestion.ruleIds.length > 0 && <RuleLinks ids={suggestion.ruleIds} names={names} />}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function RuleLinks({ ids, names }: { readonly ids: readonly string[]; readonly names: Names }) {
  return (
    <p class="rule-links">
      The rule behind it:{' '}
      {ids.map((id, at) => (
        <>
          {at > 0 && '; '}
          <a href={`/rules/${id}`}>{names.rules.get(id) ?? id}</a>
        </>
      ))}
    </p>
  );
}
