import type { CleanCv, Job } from '../clean-cv.ts';
import type { Block, Sheet } from '../sheet.ts';

/** The CV with one of its jobs changed; null where it has no such job. */
export function withJob(cv: CleanCv, index: number, change: (job: Job) => Partial<Job>): CleanCv | null {
  const job = cv.jobs[index];
  if (job === undefined) return null;
  return { ...cv, jobs: cv.jobs.with(index, { ...job, ...change(job) }) };
}

/** The CV with one bullet of its newest job replaced. */
export const withBullet = (cv: CleanCv, index: number, change: (bullet: string) => string): CleanCv | null =>
  withJob(cv, 0, ({ bullets }) => ({ bullets: bullets.with(index, change(bullets[index]!)) }));

/** The CV without one of its sections. */
export const withoutSection = (cv: CleanCv, section: CleanCv['style']['order'][number]): CleanCv => ({
  ...cv,
  style: { ...cv.style, order: cv.style.order.filter((name) => name !== section) },
});

/** The text with its first letter small, so that it can follow another word. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The sheet with each block changed that a test picks. */
export const withBlocks = (
  sheet: Sheet,
  picks: (block: Block, index: number) => boolean,
  change: (block: Block) => Block,
): Sheet => ({
  ...sheet,
  blocks: sheet.blocks.map((block, index) => (picks(block, index) ? change(block) : block)),
});
