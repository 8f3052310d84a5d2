import { Hono } from 'hono';
import { ERROR_KINDS } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import { FormPage } from '../web/form-page.tsx';
import { BLANK_FORM, FORM_FIELDS, type FormField, type FormState } from '../web/form-state.ts';
import { inFormWords } from '../web/form-words.ts';
import { type Names, ReportPage } from '../web/report-page.tsx';
import { answerPage } from './answer-page.ts';
import { runCheck, type Today } from './check-request.ts';
import type { Checker } from './checker.ts';
import { limitBody } from './limit-body.ts';
import { describeError } from './problem.ts';
import { readBody } from './read-body.ts';
import type { RawCheck } from './read-form.ts';

/** The web form: the page, and what it answers to a CV. Works without a script and keeps nothing. */
export function formRoutes(checker: Checker, today: Today): Hono {
  const routes = new Hono();
  const { roles } = checker.pack;
  const names = namesOf(checker.pack);
  routes.get('/', (context) =>
    answerPage(context, <FormPage roles={roles} state={stateFrom(context.req.query())} />, 200, 'no-cache'),
  );
  routes.post('/', limitBody(), async (context) => {
    let raw: RawCheck | null = null;
    try {
      raw = await readBody(context.req.raw);
      const report = await runCheck(checker, raw, today);
      const choices = stateFrom(raw.options);
      return answerPage(context, <ReportPage report={report} names={names} choices={choices} />);
    } catch (error) {
      const state = failedState(raw, error);
      const { status } = ERROR_KINDS[describeError(error).code];
      return answerPage(context, <FormPage roles={roles} state={state} />, status);
    }
  });
  return routes;
}

function namesOf(pack: Pack): Names {
  return {
    skills: new Map(pack.skills.map(({ id, name }) => [id, name])),
    rules: new Map(pack.rules.map(({ id, title }) => [id, title])),
  };
}

/** The choices of a form or of an address such as `/?role=backend-developer`, blank where there are none. */
function stateFrom(options: Readonly<Record<string, unknown>>): FormState {
  const pick = (name: Exclude<keyof FormState, 'fault'>): string => {
    const value = options[name];
    return typeof value === 'string' && value !== '' ? value : BLANK_FORM[name];
  };
  return {
    role: pick('role'),
    jobAd: pick('jobAd'),
    text: '',
    seniority: pick('seniority'),
    region: pick('region'),
    stage: pick('stage'),
    fault: null,
  };
}

/** The form as it was sent, with what went wrong. A fault of the file belongs to the field that carried it. */
function failedState(raw: RawCheck | null, error: unknown): FormState {
  const { title, detail, code, field } = describeError(error);
  const upload = raw?.uploads[0];
  const pasted = raw?.uploads.find((candidate) => candidate.field === 'text');
  const named = FORM_FIELDS.find((candidate) => candidate === field) ?? null;
  const fileFault: FormField | null = upload?.field === 'text' ? 'text' : 'cv';
  const aboutFile = ['unsupported-type', 'too-large', 'encrypted', 'corrupt', 'empty', 'too-complex'];
  return {
    ...stateFrom(raw?.options ?? {}),
    text: pasted === undefined ? '' : new TextDecoder().decode(pasted.bytes),
    fault: inFormWords(
      { title, detail, field: named ?? (aboutFile.includes(code) ? fileFault : null) },
      code,
    ),
  };
}
