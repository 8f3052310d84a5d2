/** One round of mixing for each code unit, on two 32-bit lanes (the public-domain cyrb53 scheme, both lanes kept). */
function lanes(text: string): readonly [number, number] {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  const mixedFirst =
    Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  const mixedSecond =
    Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(mixedFirst ^ (mixedFirst >>> 13), 0xc2b2ae35);
  return [mixedFirst >>> 0, mixedSecond >>> 0];
}

/**
 * A 64-bit hash of a text as 16 hex digits.
 *
 * Why our own: it must be the same on the edge, in Node and at build time without an asynchronous or `node:`
 * interface. It tells versions and findings apart; it protects nothing, so it need not resist forgery.
 */
export function hashText(text: string): string {
  return lanes(text)
    .map((lane) => lane.toString(16).padStart(8, '0'))
    .join('');
}

/**
 * A quote without what may differ between two readings of the same words: capitals, white space, a bullet sign
 * before it, a full stop behind it. Why: a baseline must survive a re-wrapped line or another bullet sign, and other
 * marks mean something (C#, .NET).
 */
export function normaliseQuote(quote: string): string {
  return quote
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\p{Pd}•·‣▪◦●○*]+/u, '')
    .replace(/[\s.,;:]+$/u, '');
}

/**
 * Identifies one finding across runs: the same rule about the same words, counted from 0 where a CV repeats
 * them. Why not positions: text added above a finding must not make it look new.
 */
export function fingerprintOf(ruleId: string, normalisedQuote: string, ordinal: number): string {
  return hashText(`${ruleId}\n${ordinal}\n${normalisedQuote}`);
}
