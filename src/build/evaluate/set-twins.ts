import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Checker } from '../../pipeline.ts';
import { groupCases, readFileOf, type ScoredCase, type SetResult } from './cases.ts';
import { type Corpus, layoutOf, readCorpusFile } from './corpus.ts';
import { emailKey, phoneKey, qualificationKey, wordsKey } from './keys.ts';
import type { Reading } from './reading.ts';
import { scoreReading } from './score.ts';
import type { Accepted, Truth } from './truth.ts';

const said = (value: string | null, keyOf: (value: string) => string): Accepted =>
  value === null ? [] : [keyOf(value)];
const dated = (key: string): Accepted => (key === '' ? [] : [key]);

/** What was read from one file, taken as the truth about its twin. */
export function truthOfReading(reading: Reading): Truth {
  return {
    name: said(reading.name, wordsKey),
    email: said(reading.email, emailKey),
    phone: said(reading.phone, phoneKey),
    location: said(reading.location, wordsKey),
    sections: { sections: reading.sections.map((kind) => [kind]), unjudged: [], once: false },
    jobs: reading.jobs.map((job) => ({
      title: said(job.title, wordsKey),
      employer: said(job.employer, wordsKey),
      start: dated(job.start),
      end: dated(job.end),
      bullets: job.bullets.map(wordsKey),
    })),
    education: reading.education.map(({ institution, qualification, area }) => ({
      institution: said(institution, wordsKey),
      qualification: qualification === null && area === null ? [] : [qualificationKey(qualification, area)],
    })),
  };
}

/** Pairs of one CV as PDF and as DOCX: `derived/docx2pdf` was made from the DOCX, `soupboss` came as both. */
function findTwins(corpus: Corpus): { readonly pdf: string; readonly docx: string }[] {
  const made = readdirSync(join(corpus.folder, 'derived/docx2pdf')).map((name) => {
    const stem = basename(name, '.pdf');
    const [owner = '', ...rest] = stem.split('--');
    const docx = owner === 'filled' ? `derived/docx/${stem}.docx` : `docx/${owner}/${rest.join('--')}.docx`;
    return { pdf: `derived/docx2pdf/${name}`, docx };
  });
  const born = readdirSync(join(corpus.folder, 'pdf/soupboss')).map((name) => ({
    pdf: `pdf/soupboss/${name}`,
    docx: `docx/soupboss/${basename(name, '.pdf')}.docx`,
  }));
  return [...made, ...born].filter(({ docx }) => existsSync(join(corpus.folder, docx)));
}

/** Measures how far a CV reads alike as DOCX and as PDF: what the PDF gave is taken as the truth about the DOCX. */
export async function measureTwins(checker: Checker, corpus: Corpus): Promise<SetResult> {
  const scored: ScoredCase[] = [];
  for (const { pdf, docx } of findTwins(corpus)) {
    const fromPdf = await readFileOf(checker, readCorpusFile(corpus, pdf), 'US');
    const fromDocx = await readFileOf(checker, readCorpusFile(corpus, docx), 'US');
    const { tallies, mistakes } = scoreReading(truthOfReading(fromPdf.reading), fromDocx.reading);
    scored.push({ group: `${layoutOf(corpus, pdf)} DOCX~PDF`, file: docx, tallies, mistakes });
  }
  return {
    name: 'twins',
    title: 'Twins: DOCX against the PDF of the same CV (the PDF counts as the truth; both may be wrong)',
    groups: groupCases(scored),
  };
}
