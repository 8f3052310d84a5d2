import { Parser } from 'htmlparser2';
import { beyondLimit, type Limits } from '../model/limits.ts';
import { cleanCharacters } from './characters.ts';

/** Elements whose text is no part of what the page says. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'footer',
  'aside',
  'button',
  'select',
  'title',
]);
/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article blockquote dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul br'.split(
    ' ',
  ),
);
const HEADINGS = /^h[1-6]$/;

/** A job ad as search engines read it (schema.org JobPosting): its title, and its text, which is HTML again. */
interface Posting {
  readonly title: string;
  readonly description: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The posting in a JSON-LD block: the object itself, one of a list, or one of its graph. */
function postingIn(value: unknown): Posting | null {
  const graph = isObject(value) && Array.isArray(value['@graph']) ? value['@graph'] : [];
  const candidates = Array.isArray(value) ? value : [value, ...graph];
  for (const candidate of candidates) {
    if (!isObject(candidate) || candidate['@type'] !== 'JobPosting') continue;
    const { title, description } = candidate;
    if (typeof description === 'string')
      return { title: typeof title === 'string' ? title : '', description };
  }
  return null;
}

function postingOf(json: string): Posting | null {
  try {
    return postingIn(JSON.parse(json));
  } catch {
    // Blocks that are no JSON are common on the web; the page itself is read then.
    return null;
  }
}

interface ReadPage {
  readonly lines: string;
  readonly posting: Posting | null;
}

/** Reads markup event by event: no tree is built, nothing outside the text is loaded, entities of a DTD are not expanded. */
function readMarkup(html: string, limits: Limits): ReadPage {
  const parts: string[] = [];
  let skipped = 0;
  let depth = 0;
  let json: string[] | null = null;
  let posting: Posting | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > limits.tagDepth) throw beyondLimit('tagDepth', limits);
        if (name === 'script' && attributes.type === 'application/ld+json') json = [];
        if (SKIPPED.has(name)) skipped += 1;
        if (BLOCKS.has(name)) parts.push(HEADINGS.test(name) ? '\n\n' : '\n');
        if (name === 'li') parts.push('- ');
        if (name === 'td' || name === 'th') parts.push('\t');
      },
      ontext(text) {
        if (json !== null) json.push(text);
        else if (skipped === 0) parts.push(text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        depth -= 1;
        if (json !== null && name === 'script') {
          posting ??= postingOf(json.join(''));
          json = null;
        }
        if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
        if (BLOCKS.has(name)) parts.push('\n');
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { lines: parts.join(''), posting };
}

function tidy(text: string): string {
  return cleanCharacters(text.replaceAll('\t', ' \t'))
    .text.split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '-')
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=- )/g, '\n')
    .trim();
}

/** Whether a text is markup and no prose. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body|<div|<p>|<h[1-6][ >]|<section|<article|<main)/i.test(text);
}

/**
 * The words of a web page, a line for each block, lists with dashes. Where the page carries a job ad as data for
 * search engines, that ad alone, without the page around it.
 * @throws PrecheckError `too-complex` where its elements stand too deep in each other.
 */
export function textOfWebPage(html: string, limits: Limits): string {
  const page = readMarkup(html, limits);
  if (page.posting === null) return tidy(page.lines);
  const { title, description } = page.posting;
  return tidy(`${title}\n\n${readMarkup(description, limits).lines}`);
}
