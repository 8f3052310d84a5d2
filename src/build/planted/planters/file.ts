import type { Fault, Planter } from '../fault.ts';

const called = (fileName: string): Fault => ({ name: fileName, askedWithFault: () => ({ fileName }) });

/** Names that say nothing of the person or too much of the file, without their ending. */
const NAMES = [
  'Document1',
  'cv',
  'resume',
  'CV final v3 (2)',
  'scan0001',
  'Untitled',
  'New Microsoft Word Document',
  'my cv',
  'resume-new-latest-FINAL',
  'CV 2026',
  'download',
  'template',
  'Curriculum Vitae',
  'cv_updated_final2',
];

export const FILE: readonly Planter[] = [
  {
    rule: 'file/name',
    formats: ['docx'],
    faults: NAMES.map((name) => called(`${name}.docx`)),
  },
  {
    rule: 'file/size',
    formats: ['docx', 'pdf'],
    faults: [{ name: 'a logo of many megabytes', sheet: (sheet) => ({ ...sheet, picture: 'heavy' }) }],
  },
];
