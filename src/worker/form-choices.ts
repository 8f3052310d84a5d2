import { BLANK_FORM, FORM_FIELDS, type FormFault, type FormState } from '../web/form-state.ts';
import { inFormWords } from '../web/form-words.ts';
import { describeError } from './problem.ts';
import type { RawCheck } from './read-form.ts';

/** What was chosen in a form, or in an address such as `/?role=backend-developer`; blank where nothing was. */
export function choicesOf(raw: RawCheck | null): FormState {
  const pick = (name: Exclude<keyof FormState, 'fault' | 'text'>): string => {
    const value = raw?.options[name];
    return typeof value === 'string' && value !== '' ? value : BLANK_FORM[name];
  };
  const pasted = raw?.uploads.find(({ field }) => field === 'text');
  return {
    role: pick('role'),
    jobAd: pick('jobAd'),
    text: pasted === undefined ? '' : new TextDecoder().decode(pasted.bytes),
    seniority: pick('seniority'),
    region: pick('region'),
    stage: pick('stage'),
    fault: null,
  };
}

/** What went wrong, in the form's words and beside the field that it is about. */
export function faultOf(error: unknown): FormFault {
  const { title, detail, code, field } = describeError(error);
  const named = FORM_FIELDS.find((candidate) => candidate === field);
  return inFormWords({ title, detail, field: named ?? null }, code);
}
