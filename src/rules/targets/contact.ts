import type { Field, Span } from '../../model/span.ts';
import type { RunContext } from '../context.ts';
import { isForeign } from '../foreign-phone.ts';
import { possiblePlace } from '../doubt.ts';
import { inText } from '../message.ts';
import { type TargetDefinition, topOf } from '../target.ts';

/** Contact details belong in the first quarter of the text (ats-engine); short CVs get a few lines of grace. */
const TOP_SHARE = 0.25;
const TOP_LINES = 12;

/** The e-mail address up to its "@": the part that its owner chose. */
function localPart(email: Field | null): Span[] {
  if (email === null) return [];
  const at = email.value.indexOf('@');
  return at > 0 ? [{ start: email.start, end: Math.min(email.end, email.start + at) }] : [];
}

/** A third of an A4 page in points: a side column up there is read late but seen early. */
const TOP_OF_PAGE = 280;

/** Whether the place is neither in the first quarter of the text nor among the first lines. */
function isLow(place: Span, { document, locator }: RunContext): boolean {
  const line = locator.lineAt(place.start);
  if (line?.page === 1 && line.box !== null && line.box[1] < TOP_OF_PAGE) return false;
  const lastTopLine = document.lines[TOP_LINES - 1];
  if (lastTopLine === undefined || place.start <= lastTopLine.end) return false;
  return place.start > document.text.length * TOP_SHARE;
}

/**
 * Whether the place stands in a page header or footer, which many parsers never read. In a PDF all text is text of
 * the page, wherever it stands.
 */
function isOutsideBody(place: Span, { document, locator }: RunContext): boolean {
  if (document.format === 'pdf') return false;
  const line = locator.lineAt(place.start);
  return line !== null && line.region !== 'body';
}

/** Where a phone number must work: the country that its code names, else the one of the CV. */
function dialledIn(phone: Span | null, { document, conventions }: RunContext): string {
  const international = phone !== null && /^\s*(?:\+|00)/u.test(document.text.slice(phone.start, phone.end));
  return international ? 'its country code' : inText(conventions.name);
}

/** A number of another country that is written as if rung from there; a leading 1 is North America's own code. */
function withoutCountryCode({ cv, document, conventions }: RunContext): Span[] {
  const { phone } = cv.contact;
  if (phone === null || !isForeign(phone, conventions)) return [];
  const written = document.text.slice(phone.start, phone.end).replace(/^[\s(]{0,4}/u, '');
  return /^(?:\+|00|1)/u.test(written) ? [] : [phone];
}

/** The contact details of the candidate. */
export const contactTarget: TargetDefinition = {
  name: 'contact',
  parts: ['name', 'email', 'phone', 'location', 'profile'],
  lists: ['invalidPhone', 'emailName', 'low', 'outsideBody', 'withoutCountryCode'],
  figures: [],
  values: ['region', 'dialledIn'],
  of: (context) => {
    const { cv, document, conventions } = context;
    const { name, email, phone, location, profiles } = cv.contact;
    const reachable = [email, phone].filter((field) => field !== null);
    return [
      {
        place: topOf(context),
        content: { start: 0, end: document.text.length },
        section: null,
        parts: {
          name,
          email,
          phone,
          location: location ?? possiblePlace(context),
          profile: profiles[0] ?? null,
        },
        lists: {
          invalidPhone: phone !== null && !phone.valid ? [phone] : [],
          emailName: localPart(email),
          // What stands in a header or footer is low or high by the program's choice, and is told as such.
          low: reachable.filter((field) => isLow(field, context) && !isOutsideBody(field, context)),
          outsideBody: reachable.filter((field) => isOutsideBody(field, context)),
          withoutCountryCode: withoutCountryCode(context),
        },
        figures: {},
        values: { region: inText(conventions.name), dialledIn: dialledIn(phone, context) },
        dates: null,
      },
    ];
  },
};
