import type { CleanCv, Job, Project, SectionName, Study } from './clean-cv.ts';

/** Where a block is set; without one it stands in the flow of the page. */
export type Place = 'header' | 'footer' | 'box' | 'table' | 'side';

/** How a block is kept from a person's eyes. */
export type Hiding = 'marked' | 'white' | 'tiny' | 'off-page' | 'invisible';

/** One paragraph of a CV, before it is text, DOCX or PDF. */
export interface Block {
  readonly kind: 'name' | 'label' | 'contact' | 'heading' | 'entry' | 'text' | 'bullet';
  readonly section: SectionName | 'top';
  readonly text: string;
  /** What stands at the right margin of the same line. */
  readonly right?: string;
  /** Opens an entry, so that space goes before it. */
  readonly opens?: boolean;
  readonly place?: Place;
  readonly hiding?: Hiding;
  /** A change that nobody has accepted yet (DOCX). */
  readonly change?: 'inserted' | 'deleted';
  /** Starts a new page (PDF). */
  readonly newPage?: boolean;
}

/** What a picture shows; `heavy` is a logo of some megabytes. */
export type PictureName = 'portrait' | 'logo' | 'heavy';

/** A CV as its paragraphs, and what concerns the file as a whole. */
export interface Sheet {
  readonly blocks: readonly Block[];
  readonly marker: string;
  /** A picture beside the name. */
  readonly picture?: PictureName;
  /** Pages, from 1, that hold a picture of their text (PDF). */
  readonly scanned?: 'all' | 'last';
  /** Side by side, its two halves run into each other line by line (PDF). */
  readonly crossed?: 'as-told' | 'backwards';
}

const MONTHS = 'January February March April May June July August September October November December';

/** A month as the person writes months; a bare year stays one. */
export function writeMonth(date: string, style: CleanCv['style']['dates']): string {
  const [year = '', month] = date.split('-');
  if (month === undefined) return year;
  if (style === 'numeric') return `${month}/${year}`;
  const name = MONTHS.split(' ')[Number(month) - 1]!;
  return `${style === 'short' ? name.slice(0, 3) : name} ${year}`;
}

function writeRange({ start, end }: Job, { dates }: CleanCv['style']): string {
  if (start === '') return '';
  return `${writeMonth(start, dates)} – ${end === null ? 'Present' : writeMonth(end, dates)}`;
}

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

const bulletsOf = (section: SectionName, bullets: readonly string[]): Block[] =>
  bullets.map((text) => ({ kind: 'bullet', section, text }));

/** A line that names an entry. */
const naming = (text: string, right: string, opens: boolean): Block => ({
  kind: 'entry',
  section: 'experience',
  text,
  ...(right === '' ? {} : { right }),
  ...(opens ? { opens } : {}),
});

/** Where the first line says nothing, its date goes to the one below. */
function withoutEmpty([first, second]: readonly Block[]): Block[] {
  if (first === undefined || second === undefined || first.text !== '') {
    return [first, second].flatMap((block) => (block === undefined || block.text === '' ? [] : [block]));
  }
  return [{ ...second, opens: true, ...(first.right === undefined ? {} : { right: first.right }) }];
}

function jobBlocks(job: Job, { entry, ...style }: CleanCv['style']): Block[] {
  const dates = writeRange(job, { entry, ...style });
  const where = joined([job.employer, job.place], ', ');
  const lines =
    entry === 'one-line'
      ? [naming(joined([job.title, where], ' | '), dates, true)]
      : entry === 'title-first'
        ? [naming(job.title, dates, true), naming(where, '', job.title === '')]
        : [naming(where, dates, true), naming(job.title, '', where === '')];
  return [...withoutEmpty(lines), ...bulletsOf('experience', job.bullets)];
}

function projectBlocks({ name, link, date, bullets }: Project, { dates }: CleanCv['style']): Block[] {
  const right = date === undefined ? {} : { right: writeMonth(date, dates) };
  const text = joined([name, link ?? ''], ' – ');
  return [
    { kind: 'entry', section: 'projects', text, ...right, opens: true },
    ...bulletsOf('projects', bullets),
  ];
}

function studyBlocks(
  { qualification, institution, start, end }: Study,
  { dates }: CleanCv['style'],
): Block[] {
  const right = joined([start === undefined ? '' : writeMonth(start, dates), writeMonth(end, dates)], ' – ');
  const text = joined([qualification, institution], ', ');
  return [{ kind: 'entry', section: 'education', text, right, opens: true }];
}

const texts = (section: SectionName, lines: readonly string[]): Block[] =>
  lines.filter((text) => text !== '').map((text) => ({ kind: 'text', section, text }));

/** The blocks under the heading of a section. */
function contentOf(cv: CleanCv, section: SectionName): Block[] {
  const { style } = cv;
  switch (section) {
    case 'summary':
      return texts(section, [cv.summary]);
    case 'skills':
      return texts(
        section,
        Object.entries(cv.skills).map(([name, keywords]) => `${name}: ${keywords.join(', ')}`),
      );
    case 'experience':
      return cv.jobs.flatMap((job) => jobBlocks(job, style));
    case 'projects':
      return cv.projects.flatMap((project) => projectBlocks(project, style));
    case 'education':
      return cv.education.flatMap((study) => studyBlocks(study, style));
    default:
      return texts(section, cv[section]);
  }
}

function sectionBlocks(cv: CleanCv, section: SectionName): Block[] {
  const content = contentOf(cv, section);
  if (content.length === 0) return [];
  const title = cv.style.headings[section] ?? section;
  return [
    { kind: 'heading', section, text: cv.style.capitals === true ? title.toUpperCase() : title },
    ...content,
  ];
}

/** Sets a CV as paragraphs, in the person's own style. A section without content gets no heading. */
export function layOut(cv: CleanCv): Sheet {
  const line = (kind: Block['kind'], text: string): Block => ({ kind, section: 'top', text });
  const top = [
    line('name', cv.name),
    line('label', cv.label),
    line('contact', joined([cv.location, cv.phone, cv.email], ' | ')),
    line('contact', joined(cv.links, ' | ')),
  ].filter(({ text }) => text !== '');
  return {
    blocks: [...top, ...cv.style.order.flatMap((section) => sectionBlocks(cv, section))],
    marker: cv.style.marker,
  };
}
