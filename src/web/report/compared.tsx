import type { Comparison, KeptFinding, Outcome } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { changeInWords, progressInWords, skillRows } from '../../render/comparison-words.ts';
import { progressWords } from '../../report/compare-words.ts';
import { CATEGORY_NAMES } from '../words.ts';
import { Advice } from './advice.tsx';
import { points } from './numbers.ts';
import { Part } from './part.tsx';
import { Quotes } from './quote.tsx';

/** What the outcome means to the person who made the changes. */
const MEANINGS: Readonly<Record<Outcome, string>> = {
  better: 'Your changes show: the CV makes its case better than before.',
  same: 'It stands about where it did. What is fixed stays fixed.',
  worse:
    'Some of what a screener looks for is harder to find than before. That happens in a rewrite, and below is where.',
  mixed: 'Your changes show, and something new needs fixing first.',
  unknown: 'These two cannot be set against each other. Below is why.',
};

function meaningOf({ outcome, after }: Comparison): string {
  if (after.verdict === 'cannot-judge')
    return 'We could not judge the new version, so there is no score to compare.';
  return MEANINGS[outcome];
}

interface ComparedProps {
  readonly comparison: Comparison;
}

/** What changed since the version before: the score, what is fixed, new and as before, and the skills. */
export function Compared({ comparison }: ComparedProps) {
  const { findings, notes } = comparison;
  return (
    <Part id="compared" title="What your changes did" note={meaningOf(comparison)}>
      <Tally comparison={comparison} />
      {notes.length > 0 && (
        <ul class="compared-notes">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      {findings.fixed.length > 0 && <Fixed findings={findings.fixed} />}
      {findings.new.length > 0 && <Fresh findings={findings.new} />}
      <SkillsMoved skills={comparison.skills} />
      {findings.unchanged.length > 0 && <Kept kept={findings.unchanged} />}
      {findings.unknown.length > 0 && <Unknown unknown={findings.unknown} />}
      {comparison.score.change !== null && <Parts parts={comparison.score.parts} />}
    </Part>
  );
}

/** The figures that it comes down to. */
function Tally({ comparison }: { readonly comparison: Comparison }) {
  const { score, findings, before, after } = comparison;
  const counts: readonly (readonly [number, string])[] = [
    [findings.fixed.length, 'fixed'],
    [findings.new.length, 'new'],
    [findings.unchanged.length, 'as before'],
  ];
  return (
    <div class="tally">
      <p class="tally-score">
        <Figure value={score.before} label="Score before" />
        <svg class="tally-arrow" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M3 12h17M13 5l7 7-7 7" />
        </svg>
        <Figure value={score.after} label="Score now" strong />
        {score.change !== null && score.change !== 0 && (
          <span class={score.change > 0 ? 'tally-change tally-up' : 'tally-change'}>
            {changeInWords(score.change)}
          </span>
        )}
      </p>
      <ul class="tally-counts">
        {counts.map(([count, label]) => (
          <li>
            <strong>{count}</strong> {label}
          </li>
        ))}
      </ul>
      <p class="tally-files">
        Before: <FileName name={before.document.fileName} />. Now: <FileName name={after.document.fileName} />
        .
      </p>
    </div>
  );
}

function Figure(figure: {
  readonly value: number | null;
  readonly label: string;
  readonly strong?: boolean;
}) {
  const { value, label, strong = false } = figure;
  return (
    <span class={strong && value !== null ? 'tally-figure tally-now' : 'tally-figure'}>
      <span class="visually-hidden">{label}: </span>
      {value ?? 'no score'}
    </span>
  );
}

function FileName({ name }: { readonly name: string | null }) {
  return name === null ? <span>text without a name</span> : <bdi>{name}</bdi>;
}

function Fixed({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <div class="compared-group">
      <h3>Fixed: noticed before, gone now</h3>
      <ul class="ticks">
        {findings.map(({ message }) => (
          <li>
            <Advice text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fresh({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <div class="compared-group">
      <h3>New, or noticed only now</h3>
      {findings.map(({ message, suggestion, severity, evidence, absence }) => {
        return (
          <article class={`finding finding-${severity}`}>
            <p class="finding-message">{message}</p>
            {absence !== undefined && <p class="finding-absence">{absence}</p>}
            {absence === undefined && evidence.length > 0 && <Quotes evidence={evidence} open={1} />}
            <p class="finding-fix">
              <strong>Try:</strong> <Advice text={suggestion} />
            </p>
          </article>
        );
      })}
    </div>
  );
}

function SkillsMoved({ skills }: Pick<Comparison, 'skills'>) {
  const rows = skillRows(skills);
  if (rows.length === 0) return null;
  return (
    <div class="compared-group">
      <h3>Skills</h3>
      <dl class="skills-moved">
        {rows.map(([label, changes]) => (
          <>
            <dt>{label}</dt>
            <dd>{changes.map(({ name }) => name).join(', ')}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}

function Kept({ kept }: { readonly kept: readonly KeptFinding[] }) {
  const progress = progressWords(kept);
  return (
    <details class="more">
      <summary>
        {kept.length} as before{progress !== '' && `, ${progress}`}
      </summary>
      <ul class="compared-list">
        {kept.map((one) => (
          <li>
            <Advice text={one.after.message} />
            {one.progress !== 'same' && <span class="aside"> ({progressInWords(one)})</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Unknown({ unknown }: Pick<Comparison['findings'], 'unknown'>) {
  const isOld = unknown.some((one) => one.in === 'before');
  return (
    <details class="more">
      <summary>
        {unknown.length} that we could not look for in the {isOld ? 'new' : 'old'} version
      </summary>
      <ul class="compared-list">
        {unknown.map(({ finding }) => (
          <li>
            <Advice text={finding.message} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Parts({ parts }: Pick<Comparison['score'], 'parts'>) {
  return (
    <details class="more">
      <summary>How each part of the score moved</summary>
      <table class="score-table compared-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" class="number">
              Before
            </th>
            <th scope="col" class="number">
              Now
            </th>
            <th scope="col" class="number">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ category, before, after, change }) => (
            <tr>
              <th scope="row">{CATEGORY_NAMES[category]}</th>
              <td class="number">{before === null ? '–' : points(before.earned)}</td>
              <td class="number">{after === null ? '–' : points(after.earned)}</td>
              <td class="number">{change === null ? '' : changeInWords(change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
