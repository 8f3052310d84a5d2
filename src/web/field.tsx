import type { Child } from 'hono/jsx';
import type { FormFault, FormField } from './form-state.ts';

interface FieldProps {
  readonly name: FormField;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly fault: FormFault | null;
  readonly children: Child;
}

/** Ids of the texts that describe a field, for its aria-describedby. */
export function describedBy(name: FormField, hint: boolean, fault: FormFault | null): string | undefined {
  const ids = [hint ? `${name}-hint` : '', fault?.field === name ? `${name}-fault` : ''];
  return ids.filter((id) => id !== '').join(' ') || undefined;
}

/** True where the fault belongs to this field, for its aria-invalid. */
export function isInvalid(name: FormField, fault: FormFault | null): 'true' | undefined {
  return fault?.field === name ? 'true' : undefined;
}

/** A label, its hint, the message about what was wrong, and the control itself. */
export function Field({ name, label, hint, optional = false, fault, children }: FieldProps) {
  return (
    <div class={fault?.field === name ? 'field field-invalid' : 'field'}>
      <label for={name}>
        {label}
        {optional && <span class="optional"> (optional)</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault?.field === name && <FaultMessage name={name} fault={fault} />}
      {children}
    </div>
  );
}

export function FaultMessage({ name, fault }: { readonly name: FormField; readonly fault: FormFault }) {
  return (
    <p class="fault" id={`${name}-fault`}>
      <strong>{fault.title}.</strong> {fault.detail}
    </p>
  );
}
