import type { FormFault, FormField } from './form-state.ts';

/**
 * What the form says where the API would name fields and addresses. A person at a form has chosen nothing wrong;
 * something is only not filled in yet.
 */
const NOT_FILLED_IN: Readonly<Partial<Record<FormField, Omit<FormFault, 'field'>>>> = {
  cv: { title: 'There is no CV yet', detail: 'Choose the file of your CV, or paste its text below.' },
  text: {
    title: 'There are two CVs here',
    detail:
      'You chose a file and pasted text as well. Keep one of them: the text is still here, so clear it or send it without a file.',
  },
  before: { title: 'There is no old version yet', detail: 'Choose the file of your CV before the changes.' },
  after: { title: 'There is no new version yet', detail: 'Choose the file of your CV as it is now.' },
  role: {
    title: 'There is no role yet',
    detail: 'Choose the role you applied for, or paste the job ad.',
  },
};

/** Title and detail stand one after the other; a detail that begins with the title would say it twice. */
function saidOnce(fault: FormFault): FormFault {
  const { title, detail } = fault;
  return detail.startsWith(`${title}. `) ? { ...fault, detail: detail.slice(title.length + 2) } : fault;
}

/** The fault in the form's own words, where it has some. */
export function inFormWords(fault: FormFault, code: string): FormFault {
  if (code === 'unknown-role') {
    return {
      ...fault,
      detail: 'That role is not in the list any more. Choose another, or paste the job ad.',
    };
  }
  // The API's title speaks of a request; its detail says what is missing from the ad.
  if (code === 'bad-request' && fault.field === 'jobAd') {
    return { ...fault, title: 'This job ad cannot be used yet' };
  }
  const words = fault.field === null || code !== 'bad-request' ? undefined : NOT_FILLED_IN[fault.field];
  return words === undefined ? saidOnce(fault) : { ...fault, ...words };
}
