import { assets } from '../generated/assets.ts';
import type { Pack } from '../model/pack.ts';
import { inertPage } from '../render/escape.ts';
import type { CheckRecord } from '../render/record.ts';
import { countSeverities, VERDICT_WORDS as SHORT_VERDICTS } from '../render/words.ts';
import { type Names, namesOf } from './names.ts';
import { ReportBody } from './report-body.tsx';
import { SurroundingsContext } from './surroundings.ts';
import { VERDICT_WORDS } from './words.ts';

/** Nothing is loaded, sent or run, whatever a CV has managed to put into the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/**
 * The reports of some CVs as one HTML file that needs nothing else: the parts of the service's own page, its styles
 * inside, no script and no link to a service that whoever opens the file may not run.
 */
export async function renderStandalone(
  records: readonly CheckRecord[],
  pack: Pick<Pack, 'skills' | 'rules'>,
): Promise<string> {
  const page = await (<StandalonePage records={records} names={namesOf(pack)} />);
  return `<!doctype html>${inertPage(await page.toString())}\n`;
}

interface StandaloneProps {
  readonly records: readonly CheckRecord[];
  readonly names: Names;
}

function StandalonePage({ records, names }: StandaloneProps) {
  return (
    <html lang="en-NZ">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{titleOf(records)}</title>
        <style dangerouslySetInnerHTML={{ __html: assets.styles.body }} />
      </head>
      <body>
        <main id="main">
          {records.length > 1 && <Overview records={records} />}
          {records.map((record, index) => (
            <article id={`cv-${index + 1}`}>
              <One record={record} names={names} prefix={records.length > 1 ? `cv-${index + 1}-` : ''} />
            </article>
          ))}
        </main>
      </body>
    </html>
  );
}

function titleOf(records: readonly CheckRecord[]): string {
  const [first] = records;
  if (records.length !== 1 || first === undefined) return `${records.length} CVs – CV pre-check`;
  return `${headlineOf(first)} – CV pre-check`;
}

function headlineOf({ report, error }: CheckRecord): string {
  return error?.title ?? (report === undefined ? '' : VERDICT_WORDS[report.verdict].headline);
}

/** How each CV did, with a way to its report. */
function Overview({ records }: { readonly records: readonly CheckRecord[] }) {
  return (
    <nav class="prose part" aria-label="CVs">
      <h1>{records.length} CVs</h1>
      <ol>
        {records.map((record, index) => (
          <li>
            <a href={`#cv-${index + 1}`} dir="auto">
              {record.source}
            </a>
            : {outcomeOf(record)}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function outcomeOf(record: CheckRecord): string {
  const { report } = record;
  if (report === undefined) return headlineOf(record);
  const { verdict, score, findings } = report;
  const value = score.value === null ? '' : `, ${score.value} out of 100`;
  return `${SHORT_VERDICTS[verdict]}${value}; findings: ${countSeverities(findings)}`;
}

interface OneProps {
  readonly record: CheckRecord;
  readonly names: Names;
  readonly prefix: string;
}

function One({ record, names, prefix }: OneProps) {
  const { source, report, error } = record;
  if (error !== undefined) {
    return (
      <div class="prose">
        <h1>{error.title}</h1>
        <p dir="auto">{source}</p>
        <p class="lead">{error.detail}</p>
      </div>
    );
  }
  return (
    <SurroundingsContext.Provider value={{ hasRulePages: false, prefix }}>
      <ReportBody report={report} names={names} choices={null} />
    </SurroundingsContext.Provider>
  );
}
