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
/** The two halves of an address that a line end broke behind the @ or a dot. */
const EMAIL_HEAD = /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)*$/u;
const EMAIL_TAIL = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}(?![\p{L}\p{N}@])/u;

/** An address in one line, or broken over its end. */
function emailIn(view: LineView, next: LineView | undefined): Field | null {
  const match = EMAIL.exec(view.text);
  if (match !== null) {
    const value = match[0].replace(/^[.'-]+|[.'-]+$/g, '');
    const start = view.start + match.index + match[0].indexOf(value);
    const cut = match.index + match[0].length === view.text.length - 1 && view.text.endsWith('.');
    if (!cut) return { value, start, end: start + value.length };
  }
  const head = EMAIL_HEAD.exec(view.text.slice(-LONGEST_ADDRESS));
  const tail = head === null || next === undefined ? null : EMAIL_TAIL.exec(next.text);
  if (head !== null && tail !== null && EMAIL.test(head[0] + tail[0]))
    return { value: head[0] + tail[0], start: view.end - head[0].length, end: next!.start + tail[0].length };
  const spaced = /[@([]/.test(view.text) ? SPACED_EMAIL.exec(view.text) : null;
  if (spaced === null || !/\p{L}/u.test(spaced[1]!)) return null;
  const start = view.start + spaced.index;
  return { value: `${spaced[1]}@${spaced[2]}`, start, end: start + spaced[0].length };
}

/** The first address in the text, or else behind a link. */
export function findEmail(views: readonly LineView[], document: TextDocument): Field | null {
  for (const [index, view] of views.entries()) {
    const email = emailIn(view, views[index + 1]);
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
