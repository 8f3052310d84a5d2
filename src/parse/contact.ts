import type { Contact, Profile } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import { lastStartingBefore } from '../model/locate.ts';
import type { RegionCode } from '../model/role.ts';
import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import { EMAIL, findEmail } from './email.ts';
import { findLocation } from './location.ts';
import { findPhone } from './phone.ts';
import type { LineView } from './view.ts';

/** Networks by the host of their addresses; the first part of the path is the user's name. */
const NETWORKS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)linkedin\.com$/, 'LinkedIn'],
  [/(?:^|\.)github\.(?:com|io)$/, 'GitHub'],
  [/(?:^|\.)gitlab\.com$/, 'GitLab'],
  [/(?:^|\.)bitbucket\.org$/, 'Bitbucket'],
  [/(?:^|\.)stackoverflow\.com$/, 'Stack Overflow'],
  [/(?:^|\.)kaggle\.com$/, 'Kaggle'],
  [/(?:^|\.)medium\.com$/, 'Medium'],
  [/(?:^|\.)dev\.to$/, 'DEV'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'X'],
  [/(?:^|\.)behance\.net$/, 'Behance'],
  [/(?:^|\.)dribbble\.com$/, 'Dribbble'],
];

/** An address as CVs write it, with or without https; endings that IT people's sites have. */
const ADDRESS =
  /(?<![@\p{L}\p{N}._-])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|nz|au|uk|us|app|tech|ai|co|info|xyz|site|online|cloud|page|blog|in|ca|eu|de|to|ie|sg|fr|nl)(?:\/[^\s,;|)\]}>"'•·]{0,200})?(?![\p{L}\p{N}@])/gu;

function profileOf(url: string, start: number, end: number): Profile {
  const address = url.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const [host = '', ...path] = address.replace(/[?#].*$/, '').split('/');
  const network = NETWORKS.find(([pattern]) => pattern.test(host.toLowerCase()))?.[1] ?? null;
  const parts = path.filter((part) => part !== '' && part !== 'in' && part !== 'users' && part !== 'pub');
  const fromHost =
    network === 'GitHub' && host.toLowerCase().endsWith('github.io') ? host.split('.')[0] : undefined;
  const username = network === null ? null : (fromHost ?? parts[0] ?? null);
  return { value: /^https?:/i.test(url) ? url : `https://${url}`, start, end, network, username };
}

/** Addresses that lead to no page of the person's own: a bare site, or the place of a town on a map. */
const NO_PROFILE =
  /^linkedin\.com(?:\/in)?$|^github\.com$|^(?:maps\.)?google\.[a-z.]{2,6}\/maps|^maps\.(?:app\.)?goo|^goo\.gl\/maps|^openstreetmap\.org/;

/** Web addresses in the text and behind links, each once. */
function findProfiles(views: readonly LineView[], document: TextDocument): Profile[] {
  const profiles: Profile[] = [];
  const known = new Set<string>();
  const add = (url: string, start: number, end: number) => {
    const key = url
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/.]+$/, '');
    // An address that a line break cut off is not the address.
    if (known.has(key) || NO_PROFILE.test(key)) return;
    known.add(key);
    profiles.push(profileOf(url.replace(/[.,]+$/, ''), start, end));
  };
  for (const view of views) {
    for (const match of view.text.toLowerCase().matchAll(ADDRESS)) {
      const start = view.start + match.index;
      const written = view.text.slice(match.index, match.index + match[0].length);
      // "ASP.NET" looks like an address; a bare one counts only in small letters.
      if (!written.includes('/') && written !== match[0]) continue;
      add(written, start, start + match[0].length);
    }
    // Links are sorted: a look at each of them for each line would take for ever in a file of nothing else.
    const first = lastStartingBefore(document.links, view.line.start - 1) + 1;
    for (let at = first; at < document.links.length; at += 1) {
      const link = document.links[at]!;
      if (link.start > view.line.end) break;
      if (/^https?:/i.test(link.url)) add(link.url, link.start, link.end);
    }
  }
  return profiles;
}

/** The line that says what the person is: near the name, with a job title in it. */
function findLabel(views: readonly LineView[], name: Field | null, lexicon: CompiledLexicon): Field | null {
  for (const view of views.slice(0, 8)) {
    const text =
      name !== null && view.start <= name.start && view.end >= name.end
        ? view.text.slice(name.end - view.start)
        : view.text;
    const lead = text.length - text.replace(/^[\s,|–—-]+/, '').length;
    const value = text.slice(lead).split('\t')[0]!.trim();
    if (
      value === '' ||
      value.length > 90 ||
      /[@\d]{2}|\.$/.test(value) ||
      !hasPhrase(value, lexicon.jobTitles)
    )
      continue;
    const start = view.start + (view.text.length - text.length) + lead;
    return { value, start, end: start + value.length };
  }
  return null;
}

/** What `parseContact` looks through: lines above the first section and contact sections, then everything else. */
export interface ContactLines {
  /** The candidate's name, which tells where the contact lines stand. */
  readonly name: Field | null;
  readonly block: readonly LineView[];
  readonly margins: readonly LineView[];
  readonly rest: readonly LineView[];
}

/** Different digits in a number that somebody has: "00 000 0000" only holds the place of one. */
const FEWEST_DIGITS = 3;

/** Beside an address a number is believed that is written like one. */
function writtenOnly(phone: Contact['phone']): Contact['phone'] {
  return phone !== null && new Set(phone.value.replace(/\D/g, '')).size >= FEWEST_DIGITS ? phone : null;
}

/** Away from the contact lines only a number that exists, or one with its country's, is believed. */
function validOnly(phone: Contact['phone']): Contact['phone'] {
  return phone?.valid === true || phone?.value.startsWith('+') === true ? phone : null;
}

/** Contact lines that columns pushed under a heading: the line with the e-mail address and its neighbours. */
function besideEmail(lines: readonly LineView[]): LineView[] {
  const at = lines.findIndex((view) => EMAIL.test(view.text));
  return at === -1 ? [] : lines.slice(Math.max(0, at - 2), at + 3);
}

/** Recovers who the candidate is and how to reach them. Every field is absent rather than wrong. */
export function parseContact(
  lines: ContactLines,
  document: TextDocument,
  lexicon: CompiledLexicon,
  region: RegionCode,
): Contact {
  const near = [...lines.block, ...lines.margins];
  const { name } = lines;
  const phoneOf = (views: readonly LineView[]) => findPhone(views, region, lexicon.otherNumbers);
  return {
    name,
    label: findLabel(lines.block, name, lexicon),
    email: findEmail([...near, ...lines.rest], document),
    phone:
      phoneOf(near) ??
      writtenOnly(phoneOf(besideEmail(lines.rest))) ??
      validOnly(writtenOnly(phoneOf(lines.rest))),
    location: findLocation(near, lexicon) ?? findLocation(besideEmail(lines.rest), lexicon),
    profiles: findProfiles(near, document),
  };
}
