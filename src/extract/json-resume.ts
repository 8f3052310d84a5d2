import { PrecheckError } from '../model/errors.ts';
import { cleanCharacters } from './characters.ts';
import { type DraftLine, draftLine, type RawDocument } from './draft.ts';
import { NO_LAYOUT } from './plain.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const RESUME_KEYS = ['basics', 'work', 'education', 'skills', 'projects'];

/** Parses JSON that has the shape of a JSON Resume, or answers null: other JSON is no CV. */
export function parseJsonResume(text: string): Json | null {
  if (!/^\s*\{/.test(text)) return null;
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) && RESUME_KEYS.some((key) => key in value) ? value : null;
  } catch {
    return null;
  }
}

/** One line's worth of text: whatever stands in the field, on one line. */
function textOf(value: Json | undefined): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return cleanCharacters(text).text.replace(/\s+/g, ' ').trim();
}

const objectsOf = (value: Json | undefined): { readonly [key: string]: Json }[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
const textsOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.map((item: Json) => textOf(item)).filter((item) => item !== '') : [];
const joined = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);

function datesOf(item: { readonly [key: string]: Json }): string {
  const start = textOf(item.startDate);
  const end = textOf(item.endDate);
  if (start !== '') return `${start} – ${end === '' ? 'Present' : end}`;
  return end || textOf(item.date) || textOf(item.releaseDate);
}

/** Heading lines and bullets of one entry, in the layout that the parser reads best: title, employer, dates on lines of their own. */
function entryLines(heads: readonly string[], body: string, highlights: readonly string[]): DraftLine[] {
  const lines = heads
    .filter((head) => head !== '')
    .map((head, index) => draftLine(head, { gapBefore: index === 0, bold: index === 0 }));
  if (body !== '') lines.push(draftLine(body));
  return [...lines, ...highlights.map((item) => draftLine(`• ${item}`, { listLevel: 0 }))];
}

type Entry = { readonly [key: string]: Json };
const SECTIONS: readonly {
  readonly key: string;
  readonly heading: string;
  readonly lines: (item: Entry) => DraftLine[];
}[] = [
  {
    key: 'work',
    heading: 'Experience',
    lines: (item) =>
      entryLines(
        [
          joined([textOf(item.position), datesOf(item)], '\t'),
          joined([textOf(item.name) || textOf(item.company), textOf(item.location)], '\t'),
        ],
        textOf(item.summary),
        textsOf(item.highlights),
      ),
  },
  {
    key: 'volunteer',
    heading: 'Volunteering',
    lines: (item) =>
      entryLines(
        [joined([textOf(item.position), datesOf(item)], '\t'), textOf(item.organization)],
        textOf(item.summary),
        textsOf(item.highlights),
      ),
  },
  {
    key: 'projects',
    heading: 'Projects',
    lines: (item) =>
      entryLines(
        [joined([textOf(item.name), datesOf(item)], '\t'), textOf(item.url)],
        textOf(item.description),
        textsOf(item.highlights),
      ),
  },
  {
    key: 'education',
    heading: 'Education',
    lines: (item) =>
      entryLines(
        [
          joined([joined([textOf(item.studyType), textOf(item.area)], ', '), datesOf(item)], '\t'),
          textOf(item.institution),
        ],
        '',
        textsOf(item.courses),
      ),
  },
  {
    key: 'skills',
    heading: 'Skills',
    lines: (item) => {
      const keywords = textsOf(item.keywords).join(', ');
      return [draftLine(joined([textOf(item.name), keywords], ': '))];
    },
  },
  {
    key: 'certificates',
    heading: 'Certifications',
    lines: (item) => [
      draftLine(joined([joined([textOf(item.name), textOf(item.issuer)], ', '), datesOf(item)], '\t')),
    ],
  },
  {
    key: 'awards',
    heading: 'Awards',
    lines: (item) => [
      draftLine(joined([joined([textOf(item.title), textOf(item.awarder)], ', '), datesOf(item)], '\t')),
    ],
  },
  {
    key: 'publications',
    heading: 'Publications',
    lines: (item) => [
      draftLine(joined([joined([textOf(item.name), textOf(item.publisher)], ', '), datesOf(item)], '\t')),
    ],
  },
  {
    key: 'languages',
    heading: 'Languages',
    lines: (item) => [draftLine(joined([textOf(item.language), textOf(item.fluency)], ': '))],
  },
  {
    key: 'interests',
    heading: 'Interests',
    lines: (item) => [draftLine(joined([textOf(item.name), textsOf(item.keywords).join(', ')], ': '))],
  },
  {
    key: 'references',
    heading: 'References',
    lines: (item) => [draftLine(joined([textOf(item.name), textOf(item.reference)], ': '))],
  },
];

function basicsLines(basics: Entry): DraftLine[] {
  const location = isObject(basics.location) ? basics.location : {};
  const place = joined([textOf(location.city), textOf(location.region), textOf(location.countryCode)], ', ');
  const contact = joined(
    [textOf(basics.email), textOf(basics.phone), place || textOf(location.address)],
    ' | ',
  );
  const addresses = [
    textOf(basics.url) || textOf(basics.website),
    ...objectsOf(basics.profiles).map((item) => textOf(item.url)),
  ];
  const lines = [textOf(basics.name), textOf(basics.label), contact, joined(addresses, ' | ')];
  return lines
    .filter((line) => line !== '')
    .map((line, index) => draftLine(line, index === 0 ? { bold: true } : {}));
}

/**
 * Reads a JSON Resume by writing it out as the plain page that it describes, so that every later stage, every
 * quote and every offset works as it does for any other file.
 * @throws PrecheckError `empty` where no field holds text.
 */
export function readJsonResume(resume: Json): RawDocument {
  const root = isObject(resume) ? resume : {};
  const basics = isObject(root.basics) ? root.basics : {};
  const lines = basicsLines(basics);
  const summary = textOf(basics.summary);
  const heading = (text: string) => draftLine(text, { headingLevel: 1, bold: true, gapBefore: true });
  if (summary !== '') lines.push(heading('Summary'), draftLine(summary));
  for (const section of SECTIONS) {
    const entries = objectsOf(root[section.key])
      .flatMap(section.lines)
      .filter((line) => line.text !== '');
    if (entries.length > 0) lines.push(heading(section.heading));
    // One by one: a call takes some hundred thousand arguments at most.
    for (const entry of entries) lines.push(entry);
  }
  if (lines.length === 0)
    throw new PrecheckError(
      'empty',
      'This JSON Resume holds no text. Fill in basics, work and skills, and send it again.',
    );
  return {
    format: 'json-resume',
    pages: null,
    lines,
    signals: { ...NO_LAYOUT, oddCharacterShare: 0 },
    doubts: [],
  };
}
