import { CvFields } from './cv-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FormState } from './form-state.ts';
import { Introduction, WhatYouGet } from './introduction.tsx';
import { JobFields } from './job-fields.tsx';
import { Layout } from './layout.tsx';
import type { ListedRole } from './role-select.tsx';

interface FormPageProps {
  readonly roles: readonly ListedRole[];
  readonly state: FormState;
}

/** The page with the form. After an error it carries every choice but the file, which no page may fill in. */
export function FormPage({ roles, state }: FormPageProps) {
  const failed = state.fault !== null;
  return (
    <Layout
      path="/"
      title={
        failed
          ? 'Not yet: please look at the form – CV pre-check'
          : 'CV pre-check: what a screener sees in your CV'
      }
      description="Turned down without an interview? See what a screener could read in your IT CV, what was missing for the role, and what to change first. Nothing is stored."
    >
      <div class="home">
        <Introduction short={failed} />
        <form class="check-form" method="post" action="/" enctype="multipart/form-data" data-check-form>
          {state.fault !== null && <ErrorSummary fault={state.fault} />}
          <CvFields state={state} />
          <JobFields state={state} roles={roles} />
          <div class="submit">
            <button type="submit" class="button" data-submit>
              Check my CV
            </button>
            <p class="visually-hidden" role="status" data-progress></p>
            <p class="privacy-line">
              Your CV is read in memory, never stored and never passed on.{' '}
              <a href="/privacy">How that works</a>
            </p>
          </div>
        </form>
        {!failed && <WhatYouGet />}
      </div>
    </Layout>
  );
}
