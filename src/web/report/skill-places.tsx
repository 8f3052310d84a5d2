import type { Evidence } from '../../model/finding.ts';
import { placeOf } from './quote.tsx';

interface SkillPlacesProps {
  readonly evidence: readonly Evidence[];
  readonly name: string;
  /** Places that are open from the start; a skill that is used everywhere would fill the page. */
  readonly open: number;
  /** Names of other skills by the place at which the CV writes them; such a place shows this skill only by way of them. */
  readonly written?: WrittenSkills;
}

/** Names of skills by the offset at which the CV writes them in so many words. */
export type WrittenSkills = ReadonlyMap<number, string>;

/** Where a skill stands in the CV: its words as written, each with its place, on one line each. */
export function SkillPlaces({ evidence, name, open, written }: SkillPlacesProps) {
  const rest = evidence.slice(open);
  return (
    <>
      <Places evidence={evidence.slice(0, open)} name={name} written={written} />
      {rest.length > 0 && (
        <details class="more">
          <summary>
            {rest.length === 1 ? 'One more place' : `${rest.length} more places`}
            <span class="visually-hidden"> with {name}</span>
          </summary>
          <Places evidence={rest} name={name} written={written} />
        </details>
      )}
    </>
  );
}

interface PlacesProps {
  readonly evidence: readonly Evidence[];
  readonly name: string;
  readonly written: WrittenSkills | undefined;
}

function Places({ evidence, name, written }: PlacesProps) {
  const ofAnother = ({ start }: Evidence) => {
    const other = written?.get(start);
    return other === undefined || other === name ? '' : `, counted for ${name} as well`;
  };
  return (
    <ul class="skill-places">
      {evidence.map((item) => (
        <li>
          <mark dir="auto">{item.quote}</mark>
          {placeOf(item)}
          {ofAnother(item)}
        </li>
      ))}
    </ul>
  );
}
