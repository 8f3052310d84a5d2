import { describedBy, Field, isInvalid } from './field.tsx';
import type { FormFault, FormField } from './form-state.ts';

/** What the file dialog offers; the server tells types by content, whatever the name. */
const ACCEPTED =
  '.pdf,.docx,.txt,.md,.json,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,text/markdown,application/json';

interface FileFieldProps {
  readonly name: FormField;
  readonly label: string;
  readonly hint: string;
  readonly fault: FormFault | null;
}

/** A field for a CV, on which a file may be dropped. */
export function FileField({ name, label, hint, fault }: FileFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} fault={fault}>
      <div class="drop-zone" data-drop-zone>
        <input
          type="file"
          id={name}
          name={name}
          accept={ACCEPTED}
          aria-describedby={describedBy(name, true, fault)}
          aria-invalid={isInvalid(name, fault)}
          data-file
        />
        <p class="drop-note" aria-live="polite" data-file-note></p>
      </div>
    </Field>
  );
}
