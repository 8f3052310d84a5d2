import type { CleanCv, SectionName } from '../clean-cv.ts';
import type { Fault, Planter } from '../fault.ts';
import type { Block } from '../sheet.ts';
import { withoutSections, withSectionAtEnd } from './change.ts';
import { NO_CVS } from './no-cvs.ts';

const isNoGraduate = ({ seniority }: CleanCv): boolean => seniority !== 'graduate';
const isGraduate = ({ seniority }: CleanCv): boolean => seniority === 'graduate';

/** The section is called something that no reader expects. */
const called = (section: SectionName, heading: string): Fault => ({
  name: `${section} called “${heading}”`,
  says: heading,
  fits: (cv) => cv.style.order.includes(section) && cv.style.capitals !== true,
  cv: (cv) => ({ ...cv, style: { ...cv.style, headings: { ...cv.style.headings, [section]: heading } } }),
});

/** A heading with nothing under it before the last section, or at the end. */
const emptyHeading = (heading: string, atEnd: boolean): Fault => ({
  name: heading,
  sheet: (sheet, cv) => {
    if (atEnd) return withSectionAtEnd(sheet, cv, heading, []);
    const at = sheet.blocks.findLastIndex(({ kind }) => kind === 'heading');
    const text = cv.style.capitals === true ? heading.toUpperCase() : heading;
    const block: Block = { kind: 'heading', section: 'referees', text };
    return { ...sheet, blocks: sheet.blocks.toSpliced(at, 0, block) };
  },
});

const ordered = (name: string, order: (order: readonly SectionName[]) => SectionName[] | null): Fault => ({
  name,
  cv: (cv) => {
    const changed = order(cv.style.order);
    return changed === null ? null : { ...cv, style: { ...cv.style, order: changed } };
  },
});

const moved = (section: SectionName, to: 'first' | 'last'): Fault =>
  ordered(`${section} ${to}`, (order) => {
    if (!order.includes(section)) return null;
    const rest = order.filter((name) => name !== section);
    return to === 'first' ? [section, ...rest] : [...rest, section];
  });

const REFERENCES = [
  'References available on request',
  'References available upon request.',
  'Referees can be provided on request',
  'References: available on request',
  'References will be supplied upon request',
  'Available on request',
  'References provided upon request',
  'References furnished upon request',
];

/** Jobs told as projects, so that no job is left. */
const jobsAsProjects = (cv: CleanCv): CleanCv => ({
  ...withoutSections(cv, 'experience'),
  projects: cv.jobs.map(({ bullets, end }, index) => ({
    name: `Project ${index + 1} for a customer`,
    date: end ?? '2026-10',
    bullets,
  })),
  style: {
    ...cv.style,
    headings: { ...cv.style.headings, projects: 'Projects' },
    order: cv.style.order.map((name) => (name === 'experience' ? 'projects' : name)),
  },
});

export const SECTIONS: readonly Planter[] = [
  {
    rule: 'sections/missing-experience',
    fits: isNoGraduate,
    faults: [{ name: 'projects only', cv: jobsAsProjects }],
    comesWith: [
      { rule: 'experience/below-required-years', why: 'without jobs there are no years of work to count' },
    ],
  },
  {
    rule: 'sections/missing-education',
    faults: [
      { name: 'no study and no certificate', cv: (cv) => withoutSections(cv, 'education', 'certificates') },
    ],
    comesWith: [
      { rule: 'skills/missing-desirable', why: 'a certificate that the role values was one of them' },
    ],
  },
  {
    rule: 'sections/missing-skills',
    faults: [{ name: 'no list', cv: (cv) => withoutSections(cv, 'skills') }],
    comesWith: [
      { rule: 'skills/missing-desirable', why: 'a skill that stood in the list alone is named nowhere now' },
      { rule: 'skills/missing-essential', why: 'a skill that stood in the list alone is named nowhere now' },
    ],
  },
  {
    rule: 'sections/missing-summary',
    faults: [{ name: 'none', cv: (cv) => withoutSections(cv, 'summary') }],
  },
  {
    rule: 'sections/empty',
    faults: [
      emptyHeading('Publications', false),
      emptyHeading('Awards', true),
      emptyHeading('Interests', true),
      emptyHeading('Languages', false),
      emptyHeading('Volunteering', true),
    ],
  },
  {
    rule: 'sections/unclear-heading',
    faults: [
      called('skills', 'Toolbox'),
      called('skills', 'What I am good at'),
      called('experience', 'My journey'),
      called('experience', 'Where I have been'),
      called('education', 'Where I learnt'),
      called('skills', 'Things I know'),
    ],
    comesWith: [
      {
        rule: 'sections/missing-skills',
        why: 'a list under a heading that says nothing is not known as one',
      },
      {
        rule: 'sections/missing-experience',
        why: 'jobs under a heading that says nothing are not known as such',
      },
      {
        rule: 'sections/missing-education',
        why: 'study under a heading that says nothing is not known as such',
      },
      { rule: 'sections/jobs-without-heading', why: 'the same heading, looked at from the jobs under it' },
    ],
  },
  {
    rule: 'sections/unusual-order',
    fits: isNoGraduate,
    faults: [
      moved('education', 'first'),
      moved('referees', 'first'),
      ordered('education before experience', (order) => {
        const rest: SectionName[] = order.filter((name) => name !== 'education');
        return rest.toSpliced(rest.indexOf('experience'), 0, 'education');
      }),
    ],
  },
  {
    rule: 'sections/missing-referees',
    fits: ({ region }) => region === 'NZ',
    faults: [{ name: 'none', cv: (cv) => withoutSections(cv, 'referees') }],
  },
  {
    rule: 'sections/referees-not-needed',
    fits: ({ region }) => region === 'UK' || region === 'US',
    faults: REFERENCES.map((line) => ({
      name: `“${line}”`,
      sheet: (sheet, cv) => withSectionAtEnd(sheet, cv, 'References', [line]),
    })),
  },
  {
    rule: 'sections/missing-projects',
    formats: ['text', 'docx', 'pdf'],
    fits: isGraduate,
    faults: [{ name: 'none', cv: (cv) => withoutSections(cv, 'projects') }],
    comesWith: [
      { rule: 'skills/listed-not-shown', why: 'the projects were where a graduate used the skills' },
      { rule: 'skills/missing-essential', why: 'a skill that only the projects named is named nowhere now' },
      { rule: 'skills/missing-desirable', why: 'a skill that only the projects named is named nowhere now' },
      { rule: 'length/too-short', why: 'the projects are half of what a graduate has to tell' },
    ],
  },
  {
    rule: 'sections/jobs-without-heading',
    fits: isNoGraduate,
    faults: [
      {
        name: 'no heading',
        sheet: (sheet) => ({
          ...sheet,
          blocks: sheet.blocks.filter(({ kind, section }) => kind !== 'heading' || section !== 'experience'),
        }),
      },
    ],
    comesWith: [
      { rule: 'sections/missing-experience', why: 'without its heading the section is missing as well' },
      { rule: 'summary/too-long', why: 'jobs without a heading go on under the heading of the summary' },
    ],
  },
  {
    rule: 'sections/not-a-cv',
    faults: NO_CVS.map(({ name, lines }) => ({
      name,
      sheet: (sheet, cv) => ({
        ...sheet,
        blocks: lines(cv).map((text): Block => ({ kind: 'text', section: 'top', text })),
      }),
    })),
  },
];
