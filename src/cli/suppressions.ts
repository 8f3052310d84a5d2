import { isAbsolute, relative } from 'node:path';
import picomatch from 'picomatch';
import type { FileSuppression } from '../model/settings.ts';
import { suppresses } from '../model/suppression.ts';
import type { CheckRecord } from '../render/record.ts';
import { countOf } from '../render/words.ts';

/** A glob without a slash counts at every depth, as with --exclude. */
function matches(glob: string, source: string): boolean {
  const path = (isAbsolute(source) ? relative('', source) : source)
    .replaceAll('\\', '/')
    .replace(/^\.\//, '');
  return picomatch.isMatch(path, glob.includes('/') ? glob.replace(/^\.\//, '') : `**/${glob}`);
}

const isAbout = ({ file }: FileSuppression, source: string): boolean =>
  file === undefined || matches(file, source);

const isExpired = ({ expires }: FileSuppression, now: string): boolean =>
  expires !== undefined && expires < now;

/** The suppressions that count for one CV on this day. */
export function suppressionsFor(
  suppressions: readonly FileSuppression[],
  source: string,
  now: string,
): FileSuppression[] {
  return suppressions.filter((one) => isAbout(one, source) && !isExpired(one, now));
}

/**
 * What to say of the suppressions after a run: how many findings they left out, and which of them did nothing, so
 * that a list of them never outlives what it was for. One about files that were not part of the run is left alone.
 */
export function suppressionNotes(
  suppressions: readonly FileSuppression[],
  records: readonly CheckRecord[],
  now: string,
): string[] {
  const left = records.reduce((sum, { report }) => sum + (report?.suppressed?.length ?? 0), 0);
  const idle = suppressions.flatMap((one) => {
    const about = records.filter(({ source, report }) => report !== undefined && isAbout(one, source));
    if (about.length === 0) return [];
    const name = `${one.place}: the suppression of ${one.ruleId}`;
    if (isExpired(one, now)) return [`${name} expired on ${one.expires} and no longer counts.`];
    const used = about.some(({ report }) => report?.suppressed?.some((finding) => suppresses(one, finding)));
    return used ? [] : [`${name} matches nothing. Remove it, or correct it.`];
  });
  return left === 0 ? idle : [`${countOf(left, 'finding')} suppressed by the configuration.`, ...idle];
}
