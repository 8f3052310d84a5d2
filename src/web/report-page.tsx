import type { Comparison } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { FormState } from './form-state.ts';
import { Layout } from './layout.tsx';
import type { Names } from './names.ts';
import { verdictWords } from './report/verdict.tsx';
import { ReportBody } from './report-body.tsx';

interface ReportPageProps {
  readonly report: Report;
  readonly names: Names;
  /** The choices of this check, so that the next version of the CV goes through the same one. */
  readonly choices: FormState;
  /** What changed since the version before, where there is one. */
  readonly comparison?: Comparison;
}

/** The whole answer to one CV. */
export function ReportPage({ report, names, choices, comparison }: ReportPageProps) {
  return (
    <Layout title={`${verdictWords(report).headline} – CV pre-check`}>
      <ReportBody report={report} names={names} choices={choices} comparison={comparison} />
    </Layout>
  );
}
