import { useContext } from 'hono/jsx';
import { CATEGORIES, type Category, type Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { SurroundingsContext } from '../surroundings.ts';
import { CATEGORY_NAMES, SEVERITY_NAMES } from '../words.ts';
import { Advice } from './advice.tsx';
import { pointsInWords } from './numbers.ts';
import { Part } from './part.tsx';
import { Quotes } from './quote.tsx';

/** Every finding under the part of the score it belongs to; problems with the file come first where they spoil the reading. */
export function Findings({ report }: { readonly report: Report }) {
  const { findings } = report;
  const order: readonly Category[] =
    report.document.readability === 'good'
      ? CATEGORIES
      : ['reading', ...CATEGORIES.filter((category) => category !== 'reading')];
  const groups = order
    .map((category) => ({ category, members: findings.filter((finding) => finding.category === category) }))
    .filter(({ members }) => members.length > 0);
  return (
    <Part
      id="findings"
      title="Everything we noticed"
      note={
        findings.length === 0
          ? 'No rule found anything to change.'
          : 'Each point quotes your CV and says where. If one is wrong, trust your own reading.'
      }
    >
      {groups.map(({ category, members }) => (
        <div class="finding-group">
          <h3>{CATEGORY_NAMES[category]}</h3>
          {members.map((finding) => (
            <FindingCard finding={finding} scored={report.score.value !== null} />
          ))}
        </div>
      ))}
      <Suppressed suppressed={report.suppressed ?? []} />
    </Part>
  );
}

/** What was left out by a configuration, and why: no reader should take its absence for praise. */
function Suppressed({ suppressed }: { readonly suppressed: NonNullable<Report['suppressed']> }) {
  if (suppressed.length === 0) return null;
  return (
    <div class="finding-group">
      <h3>Left out by the configuration</h3>
      <ul>
        {suppressed.map(({ message, reason }) => (
          <li>
            {message} Reason given: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FindingCardProps {
  readonly finding: Finding;
  /** Whether there is a score that the finding can cost points of. */
  readonly scored: boolean;
}

function FindingCard({ finding, scored }: FindingCardProps) {
  const { absence } = finding;
  const { hasRulePages } = useContext(SurroundingsContext);
  return (
    <details class={`finding finding-${finding.severity}`} open={finding.severity === 'error'}>
      <summary>
        <span class="finding-meta">
          <span class={`badge badge-${finding.severity}`}>{SEVERITY_NAMES[finding.severity]}</span>
          {scored && finding.points > 0 && <span>{cost(finding)}</span>}
        </span>
        <h4 class="finding-message">{finding.message}</h4>
      </summary>
      <div class="finding-body">
        {absence !== undefined && <p class="finding-absence">{absence}</p>}
        {absence === undefined && finding.evidence.length > 0 && <Quotes evidence={finding.evidence} />}
        <p class="finding-fix">
          <strong>Try:</strong> <Advice text={finding.suggestion} />
        </p>
        <p class="finding-why">
          <Advice text={finding.why} />
          {hasRulePages && (
            <>
              {' '}
              <a href={finding.docsUrl}>
                The rule<span class="visually-hidden"> behind “{finding.message}”</span>
              </a>
            </>
          )}
        </p>
      </div>
    </details>
  );
}

/** What a finding costs. Skills are counted one by one, and their findings only put that into words. */
function cost({ category, points }: Finding): string {
  const amount = pointsInWords(points);
  return category === 'skills' ? `${amount} of the skills part` : `costs ${amount}`;
}
