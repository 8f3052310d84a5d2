import type { FormFault } from './form-state.ts';

/** Says at the top of the form that something needs another look, and leads to the field. */
export function ErrorSummary({ fault }: { readonly fault: FormFault }) {
  return (
    <div class="error-summary" role="alert">
      <h2>That did not work yet</h2>
      {fault.field === null ? (
        <p>{fault.detail}</p>
      ) : (
        <p>
          <a href={`#${fault.field}`}>{fault.title}</a>. Your other choices are still here; browsers ask you
          to choose the file again.
        </p>
      )}
    </div>
  );
}
