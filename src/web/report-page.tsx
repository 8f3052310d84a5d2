import type { Comparison } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { FormState } from './form-state.ts';
import { Layout } from './layout.tsx';
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
import { VERDICT_WORDS } from './words.ts';

interface ReportPageProps {
  readonly report: Report;
  readonly names: Names;
  /** The choices of this check, so that the next version of the CV goes through the same one. */
  readonly choices: FormState;
  /** What changed since the version before, where there is one. */
  readonly comparison?: Comparison;
}

/** The parts of a report in the order in which a person acts on them; those without content are left out. */
function contents(report: Report, isCompared: boolean): readonly (readonly [id: string, text: string])[] {
  const { matched, partial, missing } = report.skills;
  const readable = report.document.readability === 'good';
  const parts: [string, string, boolean][] = [
    ['compared', 'What your changes did', isCompared],
    ['readability', 'How your file reads', !readable],
    ['changes', changesTitle(report), report.suggestions.length > 0],
    ['skills', 'Skills for the role', matched.length + partial.length + missing.length > 0],
    ['findings', 'Everything we noticed', report.findings.length > 0 || readable],
    ['score', 'How the score adds up', report.score.value !== null],
    ['recovered', 'How software read you', report.document.readability !== 'none'],
    ['next-steps', 'What to do next', true],
    ['recheck', 'Check a new version', true],
  ];
  return parts.filter(([, , shown]) => shown).map(([id, text]) => [id, text] as const);
}

/** Where nothing stands in the way, the changes are no condition of anything. */
function changesTitle({ verdict }: Report): string {
  return verdict === 'ready' ? 'What could still be better' : 'What to change first';
}

/** The whole answer to one CV. */
export function ReportPage({ report, names, choices, comparison }: ReportPageProps) {
  const parts = contents(report, comparison !== undefined);
  const shown = new Set(parts.map(([id]) => id));
  return (
    <Layout title={`${VERDICT_WORDS[report.verdict].headline} – CV pre-check`}>
      <div class="report">
        <VerdictPart report={report} />
        <nav class="contents" aria-label="Parts of this report">
          <ul>
            {parts.map(([id, text]) => (
              <li>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="report-parts">
          {comparison !== undefined && <Compared comparison={comparison} names={names} />}
          {shown.has('readability') && <Readability report={report} />}
          {shown.has('changes') && (
            <Changes title={changesTitle(report)} suggestions={report.suggestions} names={names} />
          )}
          {shown.has('skills') && (
            <Skills
              skills={report.skills}
              names={names}
              source={report.profile.source}
              jobAd={report.jobAd ?? null}
            />
          )}
          {shown.has('findings') && <Findings report={report} names={names} />}
          {shown.has('score') && <ScorePart score={report.score} findings={report.findings} />}
          {shown.has('recovered') && <Recovered report={report} />}
          <NextStepsPart nextSteps={report.nextSteps} />
          <Recheck choices={choices} report={report} />
        </div>
      </div>
    </Layout>
  );
}
