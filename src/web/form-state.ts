/** What went wrong with a request, and the field to say it beside; null where it belongs to none. */
export interface FormFault {
  readonly field: FormField | null;
  readonly title: string;
  readonly detail: string;
}

/** Fields of the form that can carry a message. */
export const FORM_FIELDS = [
  'cv',
  'text',
  'before',
  'after',
  'role',
  'jobAd',
  'seniority',
  'region',
  'stage',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** The choices that a page shows again, and what was wrong with them. */
export interface FormState {
  readonly role: string;
  readonly jobAd: string;
  readonly text: string;
  readonly seniority: string;
  readonly region: string;
  readonly stage: string;
  readonly fault: FormFault | null;
}

/** The form as a first visitor meets it. */
export const BLANK_FORM: FormState = {
  role: '',
  jobAd: '',
  text: '',
  seniority: '',
  region: 'NZ',
  stage: 'before-interview',
  fault: null,
};
