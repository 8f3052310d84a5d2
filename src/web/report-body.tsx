import { useContext } from 'hono/jsx';
import type { Comparison } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { FormState } from './form-state.ts';
import type { Names } from './names.ts';
import { Changes } from './report/changes.tsx';
import { Compared } from './report/compared.tsx';
import { Findings } from './report/findings.tsx';
import { NextStepsPart } from './report/next-steps.tsx';
import { Readability } from './report/readability.tsx';
import { Recheck } from './report/recheck.tsx';
import { Recovered } from './report/recovered.tsx';
import { ScorePart } from './report/score.tsx';
import { Skills } from './report/skills.tsx';
import { VerdictPart } from './report/verdict.tsx';
import { SurroundingsContext } from './surroundings.ts';

interface ReportBodyProps {
  readonly report: Report;
  readonly names: Names;
  /** The choices of this check, for a form to check the next version; null where there is no service to send it to. */
  readonly choices: FormState | null;
  /** What changed since the version before, where there is one. */
  readonly comparison?: Comparison | undefined;
}

/** The parts of a report in the order in which a person acts on them; those without content are left out. */
function contents(
  report: Report,
  has: { readonly recheck: boolean; readonly comparison: boolean },
): readonly (readonly [id: string, text: string])[] {
  const { matched, partial, missing } = report.skills;
  const readable = report.document.readability === 'good';
  const parts: [string, string, boolean][] = [
    ['compared', 'What your changes did', has.comparison],
    ['readability', 'How your file reads', !readable],
    ['changes', changesTitle(report), report.suggestions.length > 0],
    ['skills', 'Skills for the role', matched.length + partial.length + missing.length > 0],
    ['findings', 'Everything we noticed', report.findings.length > 0 || readable],
    ['score', 'How the score adds up', report.score.value !== null],
    [
      'recovered',
      'How software read you',
      report.score.value !== null || report.document.readability === 'poor',
    ],
    ['next-steps', 'What to do next', true],
    ['recheck', 'Check a new version', has.recheck],
  ];
  return parts.filter(([, , shown]) => shown).map(([id, text]) => [id, text] as const);
}

/** Where nothing stands in the way, the changes are no condition of anything. */
function changesTitle({ verdict }: Report): string {
  return verdict === 'ready' ? 'What could still be better' : 'What to change first';
}

/** All parts of the answer to one CV. */
export function ReportBody({ report, names, choices, comparison }: ReportBodyProps) {
  const { prefix } = useContext(SurroundingsContext);
  const parts = contents(report, { recheck: choices !== null, comparison: comparison !== undefined });
  const shown = new Set(parts.map(([id]) => id));
  return (
    <div class="report">
      <VerdictPart report={report} />
      <nav class="contents" aria-label="Parts of this report">
        <ul>
          {parts.map(([id, text]) => (
            <li>
              <a href={`#${prefix}${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="report-parts">
        {comparison !== undefined && <Compared comparison={comparison} />}
        {shown.has('readability') && <Readability report={report} />}
        {shown.has('changes') && (
          <Changes
            title={changesTitle(report)}
            suggestions={report.suggestions}
            names={names}
            scored={report.score.value !== null}
          />
        )}
        {shown.has('skills') && (
          <Skills
            skills={report.skills}
            names={names}
            source={report.profile.source}
            jobAd={report.jobAd ?? null}
          />
        )}
        {shown.has('findings') && <Findings report={report} />}
        {shown.has('score') && <ScorePart score={report.score} names={names} />}
        {shown.has('recovered') && <Recovered report={report} />}
        <NextStepsPart nextSteps={report.nextSteps} />
        {choices !== null && <Recheck choices={choices} report={report} />}
      </div>
    </div>
  );
}
