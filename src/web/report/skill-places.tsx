import type { Evidence } from '../../model/finding.ts';
import { placeOf } from './quote.tsx';

interface SkillPlacesProps {
  readonly evidence: readonly Evidence[];
  readonly name: string;
  /** Places that are open from the start; a skill that is used everywhere would fill the page. */
  readonly open: number;
}

/** Where a skill stands in the CV: its words as written, each with its place, on one line each. */
export function SkillPlaces({ evidence, name, open }: SkillPlacesProps) {
  const rest = evidence.slice(open);
  return (
    <>
      <Places evidence={evidence.slice(0, open)} />
      {rest.length > 0 && (
        <details class="more">
          <summary>
            {rest.length === 1 ? 'One more place' : `${rest.length} more places`}
            <span class="visually-hidden"> with {name}</span>
          </summary>
          <Places evidence={rest} />
        </details>
      )}
    </>
  );
}

function Places({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <ul class="skill-places">
      {evidence.map((item) => (
        <li>
          <mark dir="auto">{item.quote}</mark>
          {placeOf(item)}
        </li>
      ))}
    </ul>
  );
}
