import type { CleanCv } from '../clean-cv.ts';
import type { Asked, Fault, Planter } from '../fault.ts';
import { withoutSections } from './change.ts';
import { adFor } from './job-ads.ts';

/** An ad for the person's own role with one line more, asked of the clean CV and of the planted one. */
const adWith =
  (line: string) =>
  (cv: CleanCv): Asked => ({ jobAd: adFor(cv, [line]) });

const DEGREE_LINES = [
  'A degree in computer science is essential.',
  'Tertiary qualification in IT (required)',
  "You must have a bachelor's degree in computing.",
  'Bachelor degree required',
];

const withoutStudy = (cv: CleanCv): CleanCv => withoutSections(cv, 'education', 'certificates');

const certificateAsked = (line: string): Fault => ({
  name: `“${line}”`,
  asked: (cv) => ({ jobAd: adFor(cv, []) }),
  askedWithFault: adWith(line),
});

const OLD_CERTIFICATES = [
  'AWS Certified Solutions Architect – Associate, 2018 (expired 2021)',
  'CompTIA Security+, valid until March 2022',
  'Cisco Certified Network Associate (CCNA), expired June 2023',
  'Professional Scrum Master I, expires 2020',
  'Certified ScrumMaster, valid to 05/2024',
];

export const EDUCATION: readonly Planter[] = [
  {
    rule: 'education/missing-institution',
    faults: [
      {
        name: 'none',
        cv: (cv) => ({ ...cv, education: cv.education.map((study) => ({ ...study, institution: '' })) }),
      },
    ],
  },
  {
    rule: 'education/missing-qualification',
    faults: [
      {
        name: 'none',
        cv: (cv) => ({ ...cv, education: cv.education.map((study) => ({ ...study, qualification: '' })) }),
      },
    ],
  },
  {
    rule: 'education/required-qualification-missing',
    fits: ({ seniority, education }) =>
      seniority !== 'graduate' && /Bachelor|B\.?Sc|B\.S\.|BA/.test(education[0]!.qualification),
    faults: DEGREE_LINES.map((line) => ({
      name: `“${line}”`,
      asked: adWith(line),
      cv: withoutStudy,
    })),
    comesWith: [{ rule: 'sections/missing-education', why: 'who shows no study has no section for it' }],
  },
  {
    rule: 'certificates/expired',
    faults: OLD_CERTIFICATES.map((line) => ({
      name: `“${line}”`,
      cv: (cv) => ({
        ...cv,
        certificates: [...cv.certificates, line],
        style: {
          ...cv.style,
          headings: {
            ...cv.style.headings,
            certificates: cv.style.headings.certificates ?? 'Certifications',
          },
          order: [...cv.style.order.filter((name) => name !== 'certificates'), 'certificates'],
        },
      }),
    })),
  },
  {
    rule: 'certificates/required-missing',
    fits: ({ seniority }) => seniority !== 'graduate',
    faults: [
      certificateAsked('CISSP certification is required.'),
      certificateAsked('You must hold a current CISM certificate.'),
      certificateAsked('CompTIA Security+ certification (essential)'),
    ],
    comesWith: [{ rule: 'skills/missing-essential', why: 'an ad names a certificate among its essentials' }],
  },
];
