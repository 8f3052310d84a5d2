import { type Child, useContext } from 'hono/jsx';
import { SurroundingsContext } from '../surroundings.ts';

interface PartProps {
  readonly id: string;
  readonly title: string;
  /** A sentence under the heading that says how to read the part. */
  readonly note?: Child;
  readonly children: Child;
}

/** One part of a report under its heading. */
export function Part({ id, title, note, children }: PartProps) {
  const { prefix } = useContext(SurroundingsContext);
  const own = `${prefix}${id}`;
  return (
    <section class="part" id={own} aria-labelledby={`${own}-heading`}>
      <h2 id={`${own}-heading`}>{title}</h2>
      {note !== undefined && <p class="part-note">{note}</p>}
      {children}
    </section>
  );
}
