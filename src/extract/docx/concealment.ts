import type { Concealment } from '../../model/document.ts';
import type { Flattening, Place } from './flattening.ts';
import type { Colour, RunProperties } from './properties.ts';

/** Points; Word's smallest print is 1, and nobody can read 2. */
const LARGEST_TINY = 2;
/** Text is lost in its background where no part (red, green, blue) of 0 to 255 differs by more than this. */
const SAME_COLOUR = 16;

function isSameColour(one: string, other: string): boolean {
  return [0, 2, 4].every((at) => {
    const difference =
      Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16);
    return Math.abs(difference) <= SAME_COLOUR;
  });
}

/**
 * How a run is kept from a person's eyes, or null where it is seen. White text is honest on a dark ground, so where
 * the ground cannot be known for certain nothing is said.
 */
export function concealmentOf(
  run: RunProperties,
  paragraphFill: Colour | undefined,
  place: Place,
  state: Flattening,
): Concealment | null {
  if (place.hidden || run.hidden === true) return 'marked-hidden';
  if (run.size !== undefined && run.size <= LARGEST_TINY) return 'tiny';
  if (run.colour === undefined || run.colour === null) return null;
  const own = run.fill === undefined ? paragraphFill : run.fill;
  const background = own === undefined ? place.background : own;
  if (background === null || !isSameColour(run.colour, background)) return null;
  return own === undefined && place.onPage && state.hasBackdrop() ? null : 'background-coloured';
}
