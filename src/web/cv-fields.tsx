import { describedBy, Field, isInvalid } from './field.tsx';
import { FileField } from './file-field.tsx';
import type { FormState } from './form-state.ts';

/** The CV: a file, which may be dropped on the field, or its words pasted. */
export function CvFields({ state }: { readonly state: FormState }) {
  const { fault } = state;
  const pasted = state.text !== '' || fault?.field === 'text';
  return (
    <>
      <FileField
        name="cv"
        label="Your CV"
        hint="Best is the very file you sent. PDF or Word (.docx); text, Markdown and JSON Resume work too. Up to 10 MB."
        fault={fault}
      />
      <details class="paste" open={pasted}>
        <summary>Or paste its text instead</summary>
        <Field name="text" label="Text of your CV" fault={fault}>
          <textarea
            id="text"
            name="text"
            rows={8}
            spellcheck={false}
            aria-describedby={describedBy('text', false, fault)}
            aria-invalid={isInvalid('text', fault)}
          >
            {state.text}
          </textarea>
        </Field>
      </details>
    </>
  );
}
