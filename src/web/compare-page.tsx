import type { ComparableReport } from '../model/comparison.ts';
import { carriedReport } from './carried-report.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FileField } from './file-field.tsx';
import type { FormState } from './form-state.ts';
import { JobFields } from './job-fields.tsx';
import { Layout } from './layout.tsx';
import { dateInWords } from './report/numbers.ts';
import type { ListedRole } from './role-select.tsx';

interface ComparePageProps {
  readonly roles: readonly ListedRole[];
  readonly state: FormState;
  /** The report of the old version, where the request carried it in place of the file. */
  readonly carried: ComparableReport | null;
}

/** The form for two versions of a CV. After an error it carries every choice but the files. */
export function ComparePage({ roles, state, carried }: ComparePageProps) {
  const { fault } = state;
  return (
    <Layout
      path="/compare"
      title={
        fault === null
          ? 'What did your changes do? – CV pre-check'
          : 'Not yet: please look at the form – CV pre-check'
      }
      description="Changed your CV? See what is fixed, what is new, and how the score moved. Nothing is stored."
    >
      <div class="home">
        <Introduction short={fault !== null} />
        <form
          class="check-form"
          method="post"
          action="/compare"
          enctype="multipart/form-data"
          data-check-form
        >
          {fault !== null && <ErrorSummary fault={fault} />}
          {carried === null ? (
            <FileField
              name="before"
              label="The version before"
              hint="PDF, Word (.docx), text, Markdown or JSON Resume. Up to 10 MB."
              fault={fault}
            />
          ) : (
            <Carried report={carried} />
          )}
          <FileField
            name="after"
            label="The version now"
            hint="The same kinds of file. It need not be the same kind as before."
            fault={fault}
          />
          <JobFields state={state} roles={roles} />
          <div class="submit">
            <button type="submit" class="button" data-submit>
              Compare them
            </button>
            <p class="visually-hidden" role="status" data-progress></p>
            <p class="privacy-line">
              Both are read in memory, never stored and never passed on. <a href="/privacy">How that works</a>
            </p>
          </div>
        </form>
        {fault === null && <WhatItSays />}
      </div>
    </Layout>
  );
}

function Introduction({ short }: { readonly short: boolean }) {
  return (
    <div class="introduction">
      <h1>What did your changes do?</h1>
      <p class="lead">
        {short
          ? 'Have another look at the form. Nothing was kept of what you sent.'
          : 'Give us the version before and the version now. You get back what is fixed, what is new, how the score moved, and the whole report on the new one.'}
      </p>
    </div>
  );
}

/** The old version where its report came in place of the file: what it was, and the report for the next try. */
function Carried({ report }: { readonly report: ComparableReport }) {
  const { document, checkedOn, score } = report;
  const name = document.fileName ?? 'the version before';
  return (
    <div class="field">
      <p>
        Compared with <strong dir="auto">{name}</strong>, checked on {dateInWords(checkedOn)}
        {score.value !== null && `, score ${score.value}`}. <a href="/compare">Use another file</a>
      </p>
      <input type="hidden" name="before" value={carriedReport(report)} />
    </div>
  );
}

function WhatItSays() {
  return (
    <section class="what-you-get" aria-labelledby="what-you-get">
      <h2 id="what-you-get">How it compares</h2>
      <ul class="promises">
        <li>
          <strong>Both are checked alike.</strong> The same role, the same rules, the same day, so that what
          moved is your CV.
        </li>
        <li>
          <strong>An edit is an edit.</strong> A line that you reworded and that still has the same trouble
          counts as before, not as one thing fixed and one new.
        </li>
        <li>
          <strong>New is not always yours.</strong> Sometimes a change only lets us see what was there all
          along. We say so where we can tell.
        </li>
      </ul>
    </section>
  );
}
