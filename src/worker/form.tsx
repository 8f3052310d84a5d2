import { type Context, Hono } from 'hono';
import { ERROR_KINDS } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import { type Checker, roleFinderOf } from '../pipeline.ts';
import { FormPage } from '../web/form-page.tsx';
import type { FormState } from '../web/form-state.ts';
import { namesOf } from '../web/names.ts';
import { ReportPage } from '../web/report-page.tsx';
import { answerPage } from './answer-page.ts';
import { runCheck, type Today } from './check-request.ts';
import { choicesOf, faultOf } from './form-choices.ts';
import { limitBody, tooLarge } from './limit-body.ts';
import { describeError } from './problem.ts';
import { noteError, noteFormat, noteReceived } from './log.ts';
import { readBody } from './read-body.ts';
import type { RawCheck } from './read-form.ts';

/** The web form: the page, and what it answers to a CV. Works without a script and keeps nothing. */
export function formRoutes(checker: Checker, today: Today): Hono {
  const routes = new Hono();
  const { roles } = checker.pack;
  const names = namesOf(checker.pack);
  const answerFault = (context: Context, raw: RawCheck | null, error: unknown) => {
    const state = { ...listedChoices(raw, checker.pack), fault: faultOf(error) };
    const { code } = describeError(error);
    const { status } = ERROR_KINDS[code];
    noteError(context, code);
    return answerPage(context, <FormPage roles={roles} state={state} />, status);
  };
  routes.get('/', (context) => {
    const raw = { uploads: [], jobAdFile: null, options: context.req.query() };
    const state = listedChoices(raw, checker.pack);
    return answerPage(context, <FormPage roles={roles} state={state} />, 200, 'no-cache');
  });
  routes.post(
    '/',
    limitBody((context) => answerFault(context, null, tooLarge())),
    async (context) => {
      let raw: RawCheck | null = null;
      try {
        raw = await readBody(context.req.raw);
        noteReceived(context, raw.uploads[0]?.bytes.length);
        const report = await runCheck(checker, raw, today);
        noteFormat(context, report.document.format);
        return answerPage(context, <ReportPage report={report} names={names} choices={choicesOf(raw)} />);
      } catch (error) {
        return answerFault(context, raw, error);
      }
    },
  );
  return routes;
}

/** The choices with a role of the list: a title, as in `/?role=Sr Java Engineer`, shows as the role and level that it means. */
export function listedChoices(raw: RawCheck | null, pack: Pack): FormState {
  const choices = choicesOf(raw);
  const answer = choices.role === '' ? null : roleFinderOf(pack.roles, pack.lexicon)(choices.role);
  const named = raw?.options.seniority === undefined ? (answer?.level ?? null) : null;
  return { ...choices, role: answer?.role?.id ?? '', seniority: named ?? choices.seniority };
}
