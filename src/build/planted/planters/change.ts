import type { CleanCv, Job, SectionName } from '../clean-cv.ts';
import type { Block, Sheet } from '../sheet.ts';

/** The CV with one of its jobs changed; null where it has no such job. */
export function withJob(cv: CleanCv, index: number, change: (job: Job) => Partial<Job>): CleanCv | null {
  const job = cv.jobs[index];
  if (job === undefined) return null;
  return { ...cv, jobs: cv.jobs.with(index, { ...job, ...change(job) }) };
}

/** The CV with other bullets in its newest job. */
export const withBullets = (
  cv: CleanCv,
  change: (bullets: readonly string[]) => readonly string[],
): CleanCv | null => withJob(cv, 0, ({ bullets }) => ({ bullets: [...change(bullets)] }));

/** The CV with one bullet more in its newest job. */
export const withExtraBullet = (cv: CleanCv, bullet: string): CleanCv | null =>
  withBullets(cv, (bullets) => [...bullets, bullet]);

/** The CV with the first bullet of its newest job replaced. */
export const withFirstBullet = (cv: CleanCv, change: (bullet: string) => string): CleanCv | null =>
  withBullets(cv, (bullets) => bullets.with(0, change(bullets[0]!)));

/** The CV without some of its sections. */
export const withoutSections = (cv: CleanCv, ...sections: readonly SectionName[]): CleanCv => ({
  ...cv,
  style: { ...cv.style, order: cv.style.order.filter((name) => !sections.includes(name)) },
});

/** Every text of a CV changed alike: summary, skills, jobs and projects. */
export function withEveryText(cv: CleanCv, change: (text: string) => string): CleanCv {
  const changedAll = (texts: readonly string[]) => texts.map(change).filter((text) => text !== '');
  return {
    ...cv,
    summary: change(cv.summary),
    skills: Object.fromEntries(
      Object.entries(cv.skills).map(([name, keywords]) => [name, changedAll(keywords)]),
    ),
    jobs: cv.jobs.map((job) => ({ ...job, bullets: changedAll(job.bullets) })),
    projects: cv.projects.map((project) => ({ ...project, bullets: changedAll(project.bullets) })),
    certificates: changedAll(cv.certificates),
  };
}

/** The text with its first letter small, so that it can follow another word. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The sheet with each block changed that is picked. */
export const withBlocks = (
  sheet: Sheet,
  picks: (block: Block, index: number) => boolean,
  change: (block: Block) => Block,
): Sheet => ({
  ...sheet,
  blocks: sheet.blocks.map((block, index) => (picks(block, index) ? change(block) : block)),
});

/** The sheet with a line under the contact details. */
export function withLineAtTop(sheet: Sheet, text: string): Sheet {
  const after = sheet.blocks.findLastIndex(({ section }) => section === 'top');
  return {
    ...sheet,
    blocks: sheet.blocks.toSpliced(after + 1, 0, { kind: 'contact', section: 'top', text }),
  };
}

/** The sheet with a section at its end; `heading` is in capitals where the person's headings are. */
export function withSectionAtEnd(
  sheet: Sheet,
  cv: CleanCv,
  heading: string,
  lines: readonly string[],
): Sheet {
  const title = cv.style.capitals === true ? heading.toUpperCase() : heading;
  const added: Block[] = [
    { kind: 'heading', section: 'referees', text: title },
    ...lines.map((text): Block => ({ kind: 'text', section: 'referees', text })),
  ];
  return { ...sheet, blocks: [...sheet.blocks, ...added] };
}

/** A month so many months after (or before) another, "YYYY-MM". */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** Keywords of all skill groups in order. */
export const keywordsOf = (cv: CleanCv): string[] => Object.values(cv.skills).flat();
