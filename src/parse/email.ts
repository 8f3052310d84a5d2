import type { TextDocument } from '../model/document.ts';
import type { Field } from '../model/span.ts';
import type { LineView } from './view.ts';

/** An address as it is written. */
export const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/u;
/** An address is shorter. */
const LONGEST_ADDRESS = 320;
/** An address that print set apart or that hides from robots: "jane @ example.com", "jane (at) example.com". */
const SPACED_EMAIL =
  /(?<![\p{L}\p{N}._%+'-])([\p{L}\p{N}][\p{L}\p{N}._%+'-]{1,63})(?: ?@ ?| ?[([]at[)\]] ?)([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6})/iu;
/** What stands before a line end that broke an address, and all that the next line then holds. */
const EMAIL_HEAD = /[\p{L}\p{N}._%+'-]{1,64}(?:@[\p{L}\p{N}.-]{0,80})?$/u;
const EMAIL_TAIL = /^@?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}$/u;
/** Endings of addresses that a line end may have cut short: "example.co" above "m". */
const ENDING = /\.(?:com|org|net|nz|au|uk|us|dev|info|io|in|ph|br|za|de|ie|edu|me|email)$/i;

/** Joins the halves of an address that a line end broke, or gives null where it is not certain how. */
function joinHalves(head: string, tail: string, text: string): string | null {
  const whole = head + tail;
  if (!EMAIL.test(whole) || !ENDING.test(whole)) return null;
  if (!head.endsWith('-')) return whole;
  // The hyphen is the address's own or the line end's: where else does the domain stand?
  const plain = head.slice(0, -1) + tail;
  const stands = (address: string) => text.includes(address.slice(address.indexOf('@') + 1));
  return stands(plain) === stands(whole) ? null : stands(plain) ? plain : whole;
}

/** An address broken over the end of a line. */
function brokenEmail(view: LineView, next: LineView | undefined, text: string): Field | null {
  if (next === undefined || next.gapBefore || !EMAIL_TAIL.test(next.text)) return null;
  const head = EMAIL_HEAD.exec(view.text.slice(-LONGEST_ADDRESS))?.[0];
  if (head === undefined || head.includes('@') === next.text.startsWith('@')) return null;
  if (ENDING.test(head) && !/^\.?\p{Ll}{1,3}$/u.test(next.text)) return null;
  const value = joinHalves(head, next.text, text);
  return value === null ? null : { value, start: view.end - head.length, end: next.end };
}

/** The address in a line, broken over its end or not. */
function emailIn(view: LineView, next: LineView | undefined, text: string): Field | null {
  const match = EMAIL.exec(view.text);
  const broken =
    match === null || match.index + match[0].length >= view.text.length - 1
      ? brokenEmail(view, next, text)
      : null;
  if (broken !== null) return broken;
  if (match !== null) {
    const value = match[0].replace(/^[.'-]+|[.'-]+$/g, '');
    const start = view.start + match.index + match[0].indexOf(value);
    // Better none than half of one.
    return view.text.endsWith('-') && match[0].endsWith('-')
      ? null
      : { value, start, end: start + value.length };
  }
  const spaced = /[@([]/.test(view.text) ? SPACED_EMAIL.exec(view.text) : null;
  if (spaced === null || !/\p{L}/u.test(spaced[1]!)) return null;
  const start = view.start + spaced.index;
  return { value: `${spaced[1]}@${spaced[2]}`, start, end: start + spaced[0].length };
}

/** The first address in the text, or else behind a link. */
export function findEmail(views: readonly LineView[], document: TextDocument): Field | null {
  for (const [index, view] of views.entries()) {
    const email = emailIn(view, views[index + 1], document.text);
    if (email !== null) return email;
  }
  const mail = document.links.find((link) => /^mailto:/i.test(link.url));
  const value = mail === undefined ? undefined : EMAIL.exec(decodeAddress(mail.url.slice(7)))?.[0];
  return mail === undefined || value === undefined ? null : { value, start: mail.start, end: mail.end };
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
