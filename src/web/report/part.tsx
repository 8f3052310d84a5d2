import type { Child } from 'hono/jsx';

interface PartProps {
  readonly id: string;
  readonly title: string;
  /** A sentence under the heading that says how to read the part. */
  readonly note?: Child;
  readonly children: Child;
}

/** One part of a report under its heading. */
export function Part({ id, title, note, children }: PartProps) {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {note !== undefined && <p class="part-note">{note}</p>}
      {children}
    </section>
  );
}
