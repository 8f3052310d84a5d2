import { useContext } from 'hono/jsx';
import type { Rewrite, Suggestion } from '../../model/report.ts';
import type { Names } from '../names.ts';
import { SurroundingsContext } from '../surroundings.ts';
import { Advice } from './advice.tsx';
import { counted, points } from './numbers.ts';
import { Part } from './part.tsx';
import { placeOf, Quote } from './quote.tsx';

/** Changes that are open from the start. More at once than a tired person takes on is a wall. */
const OPEN = 5;

interface ListProps {
  readonly suggestions: readonly Suggestion[];
  readonly names: Names;
}

interface ChangesProps extends ListProps {
  readonly title: string;
  /** Whether there is a score that a change can add to. */
  readonly scored: boolean;
}

/** The changes in the order to make them, each with what it would win back. */
export function Changes({ title, suggestions, names, scored }: ChangesProps) {
  const rest = suggestions.slice(OPEN);
  const note = scored
    ? 'In this order. Beside each is what it would add to the score.'
    : 'This comes first. The score and the rest of the advice follow once the file can be judged.';
  return (
    <Part id="changes" title={title} note={note}>
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
  return (
    <ol class="changes" start={from}>
      {suggestions.map((suggestion, at) => (
        <Change suggestion={suggestion} names={names} number={from + at} />
      ))}
    </ol>
  );
}

interface ChangeProps {
  readonly suggestion: Suggestion;
  readonly names: Names;
  readonly number: number;
}

function Change({ suggestion, names, number }: ChangeProps) {
  const { title, steps, where, rewrites, gain, ruleIds } = suggestion;
  return (
    <li class="change">
      <div class="change-head">
        <span class="change-number" aria-hidden="true">
          {number}
        </span>
        <h3>{title}</h3>
        {gain > 0 && (
          <p class="gain">
            +{points(gain)} <span class="visually-hidden">points</span>
          </p>
        )}
      </div>
      {steps.length === 1 ? (
        <p>
          <Advice text={steps[0]!} />
        </p>
      ) : (
        <ul class="change-steps">
          {steps.map((step) => (
            <li>
              <Advice text={step} />
            </li>
          ))}
        </ul>
      )}
      {rewrites.length > 0 && <Rewrites rewrites={rewrites} />}
      {where.length > 0 ? (
        <Places suggestion={suggestion} names={names} />
      ) : (
        ruleIds.length > 0 && <RuleLinks suggestion={suggestion} names={names} />
      )}
    </li>
  );
}

/** How a bullet of the CV could read. The brackets are told apart, since they are the reader's to fill. */
function Rewrites({ rewrites }: { readonly rewrites: readonly Rewrite[] }) {
  return (
    <dl class="rewrites">
      {rewrites.map(({ before, after }) => (
        <div class="rewrite">
          <dt>Now</dt>
          <dd>
            <mark dir="auto">{before}</mark>
          </dd>
          <dt>For example</dt>
          <dd dir="auto">
            <WithBlanks text={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function WithBlanks({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/(\[[^[\]]{1,80}\])/u)
        .map((piece, at) => (at % 2 === 1 ? <em class="blank">{piece}</em> : piece))}
    </>
  );
}

interface PlacesProps {
  readonly suggestion: Suggestion;
  readonly names: Names;
}

/** Where it stands and why, folded away: both are needed when the CV is open, not while reading what to do. */
function Places({ suggestion, names }: PlacesProps) {
  const { where, title, ruleIds } = suggestion;
  return (
    <details class="more change-places">
      <summary>
        {ruleIds.length > 0 ? 'Where in your CV, and why it matters' : 'Where in your CV'}
        <span class="visually-hidden">: {title}</span>
      </summary>
      <div class="quotes">
        {where.map((place) => (
          <Quote text={place.quote} place={placeOf(place)} />
        ))}
      </div>
      {ruleIds.length > 0 && <RuleLinks suggestion={suggestion} names={names} />}
    </details>
  );
}

/** Links to the reasons: one is named by what it answers, several by their titles. */
function RuleLinks({ suggestion, names }: PlacesProps) {
  const { hasRulePages } = useContext(SurroundingsContext);
  if (!hasRulePages) return null;
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
