import { organisationStrength, titleStrength } from './cell-evidence.ts';
import { type PlacedCell, withoutPlace } from './cell-places.ts';
import type { CompiledLexicon } from './compile.ts';
import type { HeadCell } from './head-cells.ts';
import { isRegion } from './location.ts';
import type { SectionHabits } from './section-habits.ts';

/** A cell that may be title or employer, with what words say about it. */
export interface Candidate extends PlacedCell {
  readonly cell: HeadCell;
  readonly title: number;
  readonly organisation: number;
  /** Whether a town follows, as it does employers and seldom titles. */
  readonly placed: boolean;
}

/** An entry names few things; more cells than this are no heading. */
const MOST_CANDIDATES = 12;
/** From here on words decide. */
export const SURE = 3;
const SLOT_WEIGHT = 1.2;
const LOOK_WEIGHT = 0.6;
/** "Zephyrine, Newcastle" is an employer rather than a title. */
const PLACED = 0.4;
/** What stands beside a certain title (or employer) and says nothing of itself is most likely the other one. */
const BESIDE_TITLE = 0.5;
const BESIDE_NAME = 0.4;
const IN_ORDER = 0.4;
/** Of equals the first counts. */
const LATER = 0.02;

/** A cell with its place taken off and what words say about the rest. */
export function candidateOf(
  cell: HeadCell,
  places: readonly HeadCell[],
  lexicon: CompiledLexicon,
): Candidate {
  const placed = withoutPlace(cell, lexicon);
  const town = placed.place !== null && !isRegion(placed.place.value, lexicon);
  return {
    ...placed,
    placed: town || places.some(({ line, column }) => line === cell.line && column === cell.column + 1),
    cell,
    title: titleStrength(placed.rest.value, lexicon),
    organisation: organisationStrength(placed.rest.value, lexicon),
  };
}

/** How well a cell would do as the title, all told. */
function titleScore(one: Candidate, habits: SectionHabits): number {
  const doubt = one.organisation > one.title ? one.organisation * 0.75 : 0;
  return (
    one.title -
    doubt +
    SLOT_WEIGHT * habits.slot(one.cell, 'title') +
    LOOK_WEIGHT * habits.look(one.cell, 'title')
  );
}

function nameScore(one: Candidate, habits: SectionHabits): number {
  const doubt = one.title * (one.title > SURE - 1 && one.organisation < one.title ? 0.75 : 0.15);
  return (
    one.organisation -
    doubt +
    (one.placed ? PLACED : 0) +
    SLOT_WEIGHT * habits.slot(one.cell, 'name') +
    LOOK_WEIGHT * habits.look(one.cell, 'name')
  );
}

/** What title and employer gain by standing beside each other, over what each is worth alone. */
function besideScore(title: Candidate, name: Candidate, habits: SectionHabits): number {
  let score = 0;
  if (title.title >= 2 && name.title < SURE) score += BESIDE_TITLE;
  else if ((name.organisation >= 1 || (name.placed && !title.placed)) && title.organisation < SURE)
    score += BESIDE_NAME;
  const order = name.cell.start < title.cell.start ? 'name-first' : 'position-first';
  if (habits.order !== null) score += order === habits.order ? IN_ORDER : -IN_ORDER;
  return score;
}

/**
 * What a name that stands alone gains as the employer. Where a town follows and no word tells of a job, that outweighs
 * where the section puts its titles: the title is what was left out.
 */
function aloneScore({ placed, title }: Candidate): number {
  return BESIDE_NAME + (placed && title === 0 ? 2 * SLOT_WEIGHT : 0);
}

/** The best pair of title and employer among the cells; either may be missing. */
export function chooseFields(
  candidates: readonly Candidate[],
  habits: SectionHabits,
): { readonly title: Candidate | null; readonly name: Candidate | null } {
  const options = candidates.slice(0, MOST_CANDIDATES);
  const titles = options.map((one, at) => titleScore(one, habits) - LATER * (at + 1));
  // One name alone is the employer, where the section does not put titles there.
  const alone = candidates.length === 1 ? aloneScore(candidates[0]!) : 0;
  const names = options.map((one, at) => nameScore(one, habits) + alone - LATER * (at + 1));
  let best: { title: Candidate | null; name: Candidate | null } = { title: null, name: null };
  let most = 0;
  const consider = (score: number, title: Candidate | null, name: Candidate | null) => {
    if (score > most) {
      most = score;
      best = { title, name };
    }
  };
  for (const [at, name] of options.entries()) consider(names[at]!, null, name);
  for (const [titleAt, title] of options.entries()) {
    consider(titles[titleAt]!, title, null);
    for (const [nameAt, name] of options.entries()) {
      if (title === name) continue;
      consider(titles[titleAt]! + names[nameAt]! + besideScore(title, name, habits), title, name);
    }
  }
  return best;
}
