import { type Context, Hono } from 'hono';
import { ERROR_KINDS } from '../model/errors.ts';
import type { Checker } from '../pipeline.ts';
import { ComparePage } from '../web/compare-page.tsx';
import { namesOf } from '../web/names.ts';
import { ReportPage } from '../web/report-page.tsx';
import { answerPage } from './answer-page.ts';
import type { Today } from './check-request.ts';
import { listedChoices } from './form.tsx';
import { choicesOf, faultOf } from './form-choices.ts';
import { limitBody, tooLarge } from './limit-body.ts';
import { describeError } from './problem.ts';
import { noteError, noteFormat, noteReceived } from './log.ts';
import { type RawComparison, readComparison } from './read-comparison.ts';
import type { RawCheck } from './read-form.ts';
import { RequestError } from './request-error.ts';
import { runComparison } from './run-comparison.ts';
import { COMPARISON_BODY_BYTES } from './sizes.ts';

/** What a form chose, as the pages know it. */
function toRawCheck(raw: RawComparison | null): RawCheck | null {
  return raw === null ? null : { uploads: [], jobAdFile: raw.jobAdFile, options: raw.options };
}

/**
 * The page for two versions of a CV. Its answer is the report on the new one, with what changed at its top. The old
 * one is a file, or the report that the page before carried; nothing is kept between the two.
 */
export function compareRoutes(checker: Checker, today: Today): Hono {
  const routes = new Hono();
  const { pack } = checker;
  const names = namesOf(pack);
  const formPage = (raw: RawComparison | null, error?: unknown) => {
    const fault = error === undefined ? null : faultOf(error);
    const state = { ...listedChoices(toRawCheck(raw), pack), fault };
    return <ComparePage roles={pack.roles} state={state} carried={raw?.before?.report ?? null} />;
  };
  const answerFault = (context: Context, raw: RawComparison | null, error: unknown) => {
    const { code } = describeError(error);
    noteError(context, code);
    return answerPage(context, formPage(raw, error), ERROR_KINDS[code].status);
  };
  routes.get('/compare', (context) => {
    const raw = { before: null, after: null, jobAdFile: null, options: context.req.query() };
    return answerPage(context, formPage(raw), 200, 'no-cache');
  });
  routes.post(
    '/compare',
    limitBody((context) => answerFault(context, null, tooLarge('after')), COMPARISON_BODY_BYTES),
    async (context) => {
      let raw: RawComparison | null = null;
      try {
        raw = await readComparison(context.req.raw);
        noteReceived(context, raw.after?.upload?.bytes.length);
        const { comparison, checked } = await runComparison(checker, raw, today);
        if (checked === null) throw notACv();
        noteFormat(context, checked.document.format);
        const choices = choicesOf(toRawCheck(raw));
        return answerPage(
          context,
          <ReportPage report={checked} names={names} choices={choices} comparison={comparison} />,
        );
      } catch (error) {
        return answerFault(context, raw, error);
      }
    },
  );
  return routes;
}

/** A page shows the whole report on the new version, which one made earlier for a program may not be. */
function notACv(): RequestError {
  return new RequestError(
    'unsupported-type',
    'after',
    'This is a report and not a CV. Choose the CV itself.',
  );
}
