import type { SectionKind } from '../model/cv.ts';
import type { DocumentFormat } from '../model/document.ts';
import type { Category, Severity } from '../model/finding.ts';
import type { Stage, Verdict } from '../model/report.ts';
import type { Need, RegionCode, Seniority } from '../model/role.ts';

/** The fixed words of the pages, in one place so that their tone can be read in one go. */

export const SENIORITY_NAMES: Readonly<Record<Seniority, string>> = {
  graduate: 'Graduate or first job',
  intermediate: 'Intermediate',
  senior: 'Senior',
  lead: 'Lead or principal',
};

export const REGION_NAMES: Readonly<Record<RegionCode, string>> = {
  NZ: 'New Zealand',
  AU: 'Australia',
  UK: 'United Kingdom',
  US: 'United States',
};

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  'before-interview': 'Before any interview',
  'after-interview': 'After an interview',
};

/** The verdict as a sentence about the document, and one that says what it means and what it does not. */
export const VERDICT_WORDS: Readonly<
  Record<Verdict, { readonly headline: string; readonly meaning: string }>
> = {
  ready: {
    headline: 'Your CV makes its case for this role.',
    meaning:
      'A screener can read it and finds what they look for. If it was turned down, the reason is likely to lie outside the document.',
  },
  'at-risk': {
    headline: 'Your CV is close, and easy to pass over.',
    meaning:
      'There is a case for you in it, but someone with a minute for each CV may not find it. The changes below bring it forward.',
  },
  'likely-screened-out': {
    headline: 'As written, this CV was probably set aside early.',
    meaning:
      'That is about the document and not about you. A screener looks for certain things first, and could not find them here. It can be changed.',
  },
  'cannot-judge': {
    headline: 'We could not read this file well enough to judge it.',
    meaning:
      'So there is no score and nothing is called missing. A screener’s software may have met the same trouble, which alone can end an application. Start with the file.',
  },
};

/** Whoever was interviewed was not set aside for the CV, whatever it lacks: said in place of a verdict on it. */
export const AFTER_INTERVIEW = {
  headline: 'Your CV got you the interview.',
  meaning:
    'What decided this most likely came later. Here is what could still be stronger in the CV before the next one, and further down are questions for a look back.',
};

/** A document that reads well and cannot be judged all the same: a letter, an ad, a CV in another language. */
export const NOTHING_TO_JUDGE = {
  headline: 'This does not look like a CV in English.',
  meaning:
    'It could be read, but there is nothing in it to hold against a role, so there is no score and nothing is called missing. If you chose the wrong file, choose your CV and check again.',
};

/** What a hard verdict means where the document is in order and only the skills asked for are not in it. */
export const SKILLS_WEIGH =
  'That is about the document and not about you. Much else in it is fine, but it shows too little of what this role asks for first, and a screener may stop there. Where you have done it, it can be added.';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Fix first',
  warning: 'Worth fixing',
  suggestion: 'Nice to have',
};

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  skills: 'Skills for the role',
  experience: 'Experience',
  sections: 'Sections',
  contact: 'Contact details',
  wording: 'Wording and length',
  reading: 'How the file reads',
};

export const SECTION_NAMES: Readonly<Record<SectionKind, string>> = {
  summary: 'Summary',
  experience: 'Experience',
  education: 'Education',
  skills: 'Skills',
  projects: 'Projects',
  certifications: 'Certifications',
  awards: 'Awards',
  publications: 'Publications',
  languages: 'Languages',
  volunteering: 'Volunteering',
  interests: 'Interests',
  references: 'Referees',
  courses: 'Courses',
  contact: 'Contact details',
  other: 'Other',
};

export const NEED_NAMES: Readonly<Record<Need, string>> = {
  essential: 'Essential',
  desirable: 'Desirable',
};

export const FORMAT_NAMES: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  text: 'Plain text',
  markdown: 'Markdown',
  'json-resume': 'JSON Resume',
};
