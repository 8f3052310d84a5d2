import { describedBy, Field, isInvalid } from './field.tsx';
import type { FormState } from './form-state.ts';

/** What the file dialog offers; the server tells types by content, whatever the name. */
const ACCEPTED =
  '.pdf,.docx,.txt,.md,.json,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,text/markdown,application/json';

/** The CV: a file, which may be dropped on the field, or its words pasted. */
export function CvFields({ state }: { readonly state: FormState }) {
  const { fault } = state;
  const pasted = state.text !== '' || fault?.field === 'text';
  return (
    <>
      <Field
        name="cv"
        label="Your CV"
        hint="Best is the very file you sent. PDF or Word (.docx); text, Markdown and JSON Resume work too. Up to 10 MB."
        fault={fault}
      >
        <div class="drop-zone" data-drop-zone>
          <input
            type="file"
            id="cv"
            name="cv"
            accept={ACCEPTED}
            aria-describedby={describedBy('cv', true, fault)}
            aria-invalid={isInvalid('cv', fault)}
            data-file
          />
          <p class="drop-note" aria-live="polite" data-file-note></p>
        </div>
      </Field>
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
