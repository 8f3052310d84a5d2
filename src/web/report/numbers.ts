/** Points with at most one decimal: "3", "6.5". */
export function points(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** "1 point", "6.5 points". */
export function pointsInWords(value: number): string {
  const shown = points(value);
  return `${shown} ${shown === '1' ? 'point' : 'points'}`;
}

/** "1 word", "812 words", thousands set apart. */
export function counted(count: number, noun: string): string {
  const shown = String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${shown} ${noun}${count === 1 ? '' : 's'}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date as precise as it is, the way people write it: "2021", "Mar 2021", "4 Mar 2021". */
export function dateInWords(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The dates of an entry in words. A job without an end is a present one; a `single` entry may have one date only. */
export function period(start: string | undefined, end: string | undefined, single = false): string {
  if (start === undefined && end === undefined) return 'No dates found';
  if (start === undefined || (single && end === undefined)) return dateInWords(end ?? start ?? '');
  if (start === end) return dateInWords(start);
  return `${dateInWords(start)} to ${end === undefined ? 'now' : dateInWords(end)}`;
}

/** A stretch of time as people say it: "3.5 years", "about 2 months". */
export function timeInWords(years: number): string {
  const months = Math.round(years * 12);
  if (months < 12) return `about ${counted(Math.max(1, months), 'month')}`;
  return `${years} ${years === 1 ? 'year' : 'years'}`;
}
