import { PrecheckError } from './errors.ts';

/** One bound on what is read, told alike in the README, by `GET /v1/limits` and in the error of a file beyond it. */
export interface Limit {
  readonly value: number;
  /** What is counted, as it follows the figure: "pages", "bytes of one part". */
  readonly unit: string;
  /** Which files it bounds. */
  readonly applies: 'any file' | 'PDF' | 'DOCX' | 'job ad';
  /** What it is there for, and where the figure comes from. */
  readonly about: string;
  /** What the person who sent such a file can do. */
  readonly advice: string;
}

const ALONE = 'Send the CV alone, without other documents.';
const REPRINT =
  'Print the CV to a new PDF from the program you wrote it in, or save it as DOCX, and send that.';
const RESAVE = 'Save it again without large pictures or attachments, or as PDF, and send that.';
const RETYPE = 'Copy its text into a new document and send that.';

/**
 * Every bound, in the order in which reading meets them. Each stage after reading is linear in what these let through.
 *
 * The figures leave room above the largest of 120 PDFs and 34 Word documents that people use as CVs (`about` says how
 * much those have) and keep the heap of one check within the 128 MB of an edge isolate.
 */
export const LIMITS = {
  bytes: {
    value: 10_000_000,
    unit: 'bytes of one upload',
    applies: 'any file',
    about: 'Checked before anything is read. A CV is seldom over 1 MB.',
    advice: 'Save it with smaller pictures, or as text.',
  },
  characters: {
    value: 300_000,
    unit: 'characters of text',
    applies: 'any file',
    about: 'A CV of five pages has about 15,000, one of 71 pages 215,000.',
    advice: ALONE,
  },
  lines: {
    value: 20_000,
    unit: 'lines of text',
    applies: 'any file',
    about: 'A page has about 60.',
    advice: ALONE,
  },
  milliseconds: {
    value: 10_000,
    unit: 'milliseconds of reading',
    applies: 'any file',
    about:
      'Where whoever calls gives a clock; it is asked between operators, objects, parts and pages. A CV takes 0.1 s.',
    advice: REPRINT,
  },
  pages: {
    value: 100,
    unit: 'pages',
    applies: 'PDF',
    about: 'CVs of academics run to 30.',
    advice: ALONE,
  },
  decodedBytes: {
    value: 60_000_000,
    unit: 'bytes that its streams unpack to',
    applies: 'PDF',
    about:
      'Counted while they unpack, by every filter and each time, and whatever is searched again. The largest of those CVs has 4.5 MB.',
    advice: REPRINT,
  },
  objects: {
    value: 100_000,
    unit: 'objects',
    applies: 'PDF',
    about: 'Objects looked up, with links counted ten times. The largest of those CVs has 4,200.',
    advice: REPRINT,
  },
  entries: {
    value: 500_000,
    unit: 'entries in its tables',
    applies: 'PDF',
    about:
      'Entries of cross-reference tables, object streams, character maps and sampled functions. The largest of those CVs has 7,000.',
    advice: REPRINT,
  },
  pageOperators: {
    value: 300_000,
    unit: 'drawing operators on one page',
    applies: 'PDF',
    about: 'Those of forms and patterns count each time they are drawn. The largest of those CVs has 25,000.',
    advice: REPRINT,
  },
  operators: {
    value: 500_000,
    unit: 'drawing operators',
    applies: 'PDF',
    about: 'All pages together. The largest of those CVs has 80,000.',
    advice: REPRINT,
  },
  pageStrings: {
    value: 30_000,
    unit: 'strings shown on one page',
    applies: 'PDF',
    about: 'Programs that place each letter by itself show some 5,000.',
    advice: REPRINT,
  },
  pageCharacters: {
    value: 100_000,
    unit: 'characters on one page',
    applies: 'PDF',
    about: 'A page of the smallest print has about 10,000.',
    advice: REPRINT,
  },
  pixels: {
    value: 4_000_000,
    unit: 'pixels that are unpacked',
    applies: 'PDF',
    about:
      'Only to tell a portrait from a logo: pictures on the first page, of a million pixels at most; beyond it pictures are counted and stay packed.',
    advice: REPRINT,
  },
  parts: {
    value: 2_000,
    unit: 'parts in its package',
    applies: 'DOCX',
    about: 'Entries of the zip directory, read before anything is unpacked.',
    advice: RESAVE,
  },
  partBytes: {
    value: 20_000_000,
    unit: 'bytes of one part',
    applies: 'DOCX',
    about: 'By the directory, and again while it unpacks, whatever the directory says.',
    advice: RESAVE,
  },
  inflatedBytes: {
    value: 60_000_000,
    unit: 'bytes that its parts unpack to',
    applies: 'DOCX',
    about: 'All parts by the directory, and those that are read again while they unpack.',
    advice: RESAVE,
  },
  ratio: {
    value: 200,
    unit: 'times the packed size of a part',
    applies: 'DOCX',
    about: 'For parts of more than 1 MB. The XML of Word packs to a tenth or twentieth.',
    advice: RESAVE,
  },
  depth: {
    value: 250,
    unit: 'XML elements inside each other',
    applies: 'DOCX',
    about: 'Word nests tables some tens deep.',
    advice: RETYPE,
  },
  elements: {
    value: 150_000,
    unit: 'XML elements in one part',
    applies: 'DOCX',
    about: 'The largest of those CVs has 13,000, most of them styles.',
    advice: RETYPE,
  },
  runs: {
    value: 6_000,
    unit: 'paragraphs and runs in one table or paragraph',
    applies: 'DOCX',
    about: 'What cannot be cut is read at once; a CV that is one table has some hundreds.',
    advice: RETYPE,
  },
  attributes: {
    value: 500,
    unit: 'attributes of one XML element',
    applies: 'DOCX',
    about: 'The root of a Word document declares about 40 names.',
    advice: RETYPE,
  },
  tagDepth: {
    value: 2_000,
    unit: 'HTML elements inside each other',
    applies: 'job ad',
    about: 'For an ad saved as a web page, whose elements often lack their ends.',
    advice: 'Copy the text of the ad alone and send that.',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** The value of each bound; tests and self-hosters pass others. */
export type Limits = Readonly<Record<LimitName, number>>;

export const DEFAULT_LIMITS: Limits = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { value }]) => [name, value]),
) as Limits;

/**
 * The error of a file beyond a bound: it says which, how much is allowed and what to do.
 *
 * @example beyondLimit('pages', limits) // “This file has more than 100 pages, the most that is read here. …”
 */
export function beyondLimit(name: LimitName, limits: Limits): PrecheckError {
  const { unit, advice } = LIMITS[name];
  const figure = limits[name].toLocaleString('en-NZ');
  return new PrecheckError(
    name === 'bytes' ? 'too-large' : 'too-complex',
    `This file has more than ${figure} ${unit}, the most that is read here (limit “${name}”). ${advice}`,
  );
}

/** Asked between steps of the work: whether it is to stop. Stages read no clock, so whoever calls them brings one. */
export type Stopped = () => boolean;

/** What bounds the reading of one file. */
export interface Bounds {
  readonly limits: Limits;
  readonly stopped: Stopped;
}

/** @throws PrecheckError `too-complex` where the time is up. */
export function stopIfLate({ limits, stopped }: Bounds): void {
  if (stopped()) throw beyondLimit('milliseconds', limits);
}
