import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutOf, openCorpus } from '../../src/build/evaluate/corpus.ts';
import { NOTHING_READ, rangeKeys } from '../../src/build/evaluate/reading.ts';
import { scoreReading } from '../../src/build/evaluate/score.ts';
import { truthOfRenderCv, withoutMarkdown } from '../../src/build/evaluate/set-rendercv.ts';
import { truthOfRendered } from '../../src/build/evaluate/set-rendered.ts';
import { headsNoSection, parseLabelledLines } from '../../src/build/evaluate/set-section-lines.ts';
import { truthOfReading } from '../../src/build/evaluate/set-twins.ts';
import { cellOf, jsonOf, mistakesOf, tableOf } from '../../src/build/evaluate/table.ts';
import { type Label, saltOf, toWildEntry, truthOfWildEntry } from '../../src/build/evaluate/wild-label.ts';

describe('a RenderCV file', () => {
  const truth = truthOfRenderCv(`
cv:
  name: Jane Doe
  email: Jane@example.com
  phone:
  sections:
    Welcome to RenderCV:
      - Hello.
    education:
      - institution: Boğaziçi University
        area: Computer Engineering
        degree: BS
        start_date: 2014-09
    experience:
      - company: '[Acme](https://example.com)'
        position: Research **Intern**
        start_date: 2021-05
        end_date: present
        highlights:
          - Cut *cost* by 10%
          - Published research
            - ICML 2022 paper
            - NeurIPS paper
`);

  it('becomes a truth', () => {
    expect(truth.name).toEqual(['jane doe']);
    expect(truth.email).toEqual(['jane@example.com']);
    expect(truth.phone).toEqual([]);
    expect(truth.sections?.sections).toEqual([['other', 'summary'], ['education'], ['experience']]);
    expect(truth.education).toEqual([
      { institution: ['boğaziçi university'], qualification: ['bs computer engineering', 'bs'] },
    ]);
    expect(truth.jobs).toEqual([
      {
        title: ['research intern'],
        employer: ['acme'],
        start: ['2021-05'],
        end: ['present'],
        bullets: ['cut cost by 10%', 'published research', 'icml 2022 paper', 'neurips paper'],
      },
    ]);
  });

  it('loses the marks of Markdown and nothing else', () => {
    expect(withoutMarkdown('**Bold**, *italic*, [a link](https://example.com/a_b) and 2 * 3 * 4')).toBe(
      'Bold, italic, a link and 2 * 3 * 4',
    );
  });
});

describe('a line of the rendered set', () => {
  it('becomes a truth of the kinds that JSON Resume knows', () => {
    const truth = truthOfRendered({
      file: 'a.pdf',
      name: 'Jane Doe',
      email: 'jane@example.com',
      phone: '(555) 123-4567',
      skills_in_text: ['Java'],
      sections_in_text: ['work', 'volunteer', 'certificates'],
      sections_in_json: ['work', 'volunteer', 'certificates', 'awards'],
    });
    expect(truth.sections?.unjudged).toContain('awards');
    expect(truth.sections?.sections).toEqual([
      ['experience'],
      ['volunteering'],
      ['certifications'],
      ['skills'],
    ]);
    expect(truth.phone).toEqual(['51234567']);
    expect(truth.jobs).toBeUndefined();
  });
});

describe('the labelled lines', () => {
  it('are read with their quotes and commas', () => {
    const csv =
      'clean_text,main_label,sub_label\n"Java, ""SQL"", C",content,knowledge\r\nEDUCATION,header,education\n';
    expect(parseLabelledLines(csv)).toEqual([
      { text: 'Java, "SQL", C', main: 'content', sub: 'knowledge' },
      { text: 'EDUCATION', main: 'header', sub: 'education' },
    ]);
  });
});

describe('what the labelled lines call headers', () => {
  it('is not judged where it is a title of the document or a label', () => {
    const labels = [
      'RESUME',
      'Date of Birth:',
      'Roles & Responsibilities:',
      'Project 2: migration',
      'Father’s Name',
    ];
    expect(labels.filter((label) => !headsNoSection(label))).toEqual([]);
    const headings = ['Professional Summary', 'WORK EXPERIENCE:', 'Projects', 'Personal Details', 'Hobbies'];
    expect(headings.filter(headsNoSection)).toEqual([]);
  });
});

describe('twins', () => {
  it('that read alike make no mistakes, and only those', () => {
    const reading = {
      ...NOTHING_READ,
      name: 'Jane Doe',
      sections: ['skills' as const],
      jobs: [{ title: 'Developer', employer: null, start: '2020', end: 'present', bullets: ['Built it.'] }],
      education: [{ institution: 'Massey', qualification: 'BSc', area: null }],
    };
    const truth = truthOfReading(reading);
    expect(scoreReading(truth, reading).mistakes).toEqual([]);
    const other = { ...reading, jobs: [{ ...reading.jobs[0]!, employer: 'Acme' }] };
    expect(scoreReading(truth, other).mistakes.map(({ measure }) => measure)).toEqual(['employer']);
  });
});

describe('dates of a reading', () => {
  const at = (year: number) => ({ value: { year, month: null, day: null }, start: 0, end: 4 });

  it('stand in both places where there is only one', () => {
    const span = { start: 0, end: 4 };
    expect(rangeKeys({ ...span, startDate: at(2019), endDate: null, present: false })).toEqual([
      '2019',
      '2019',
    ]);
    expect(rangeKeys({ ...span, startDate: at(2019), endDate: null, present: true })).toEqual([
      '2019',
      'present',
    ]);
    expect(rangeKeys({ ...span, startDate: at(2019), endDate: at(2020), present: false })).toEqual([
      '2019',
      '2020',
    ]);
    expect(rangeKeys(null)).toEqual(['', '']);
  });
});

describe('a label', () => {
  const label: Label = {
    file: 'pdf/a.pdf',
    region: 'NZ',
    name: 'Jane Doe',
    email: null,
    phone: '021 555 0171',
    sections: ['experience', ['other', 'awards']],
    jobs: [
      { title: ['Developer', 'Lead Developer'], employer: 'Acme', start: '2020', end: 'present', bullets: 2 },
    ],
    education: [{ institution: 'Massey University', qualification: 'BSc', area: 'Physics' }],
  };
  const bytes = new TextEncoder().encode('the bytes of a CV');
  const entry = toWildEntry(label, bytes);

  it('becomes an entry that holds none of its words', () => {
    const json = JSON.stringify(entry).toLowerCase();
    for (const word of ['jane', 'doe', '5550171', 'developer', 'acme', 'massey', 'physics', '2020', 'a.pdf'])
      expect(json).not.toContain(word);
    expect(toWildEntry(label, bytes)).toEqual(entry);
    expect(toWildEntry(label, new TextEncoder().encode('other bytes')).name).not.toEqual(entry.name);
  });

  it('still tells right from wrong', () => {
    const read = {
      ...NOTHING_READ,
      name: 'JANE DOE',
      phone: '+64215550171',
      sections: ['experience' as const, 'awards' as const],
      jobs: [
        { title: 'Lead Developer', employer: 'Acme.', start: '2020', end: 'present', bullets: ['a', 'b'] },
      ],
      education: [{ institution: 'Massey University, Albany', qualification: 'BSc', area: 'Physics' }],
    };
    const truth = truthOfWildEntry(entry);
    expect(scoreReading(truth, read, saltOf(bytes)).mistakes).toEqual([]);
    const wrong = { ...read, name: 'Curriculum Vitae', email: 'x@example.com' };
    expect(scoreReading(truth, wrong, saltOf(bytes)).mistakes.map(({ measure }) => measure)).toEqual([
      'name',
      'email',
    ]);
  });
});

describe('the corpus', () => {
  it('is known by its list, or absent', () => {
    const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    try {
      expect(openCorpus(folder)).toBeNull();
      writeFileSync(
        join(folder, 'MANIFEST.tsv'),
        'local_path\tlayout\na.pdf\thanging/date-column\nb.docx\ttwo-column/table\n',
      );
      const corpus = openCorpus(folder);
      expect(
        corpus && [layoutOf(corpus, 'a.pdf'), layoutOf(corpus, 'b.docx'), layoutOf(corpus, 'c.pdf')],
      ).toEqual(['date-column', 'table', 'unknown']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the tables', () => {
  const tally = { right: 3, wrong: 1, absent: 1, extra: 2 };
  const group = (name: string, files: number) => ({
    name,
    files,
    tallies: new Map([['name' as const, tally]]),
    mistakes: [{ file: 'a.pdf', measure: 'name' as const, expected: '“jane”', read: '“CV”' }],
  });
  const result = {
    name: 'wild',
    title: 'Wild',
    groups: [group('one-column PDF', 4), group('table DOCX', 1)],
  };

  it('show the share of a field, the F1 of a set, and exact counts', () => {
    expect(cellOf('name', tally)).toBe('0.60 3/5 1w +2');
    expect(cellOf('jobs', tally)).toBe('0.55 3/5 1w +2');
    expect(cellOf('name', undefined)).toBe('–');
    expect(tableOf(result)).toContain('0.60 6/10 2w +4');
  });

  it('give numbers and no words of a CV as JSON', () => {
    const json = jsonOf([result], true);
    expect(json).not.toContain('a.pdf');
    expect(json).not.toContain('jane');
    expect(JSON.parse(json).sets[0].groups[0].measures.name).toEqual({ figure: 0.6, ...tally });
    expect(mistakesOf(result).split('\n')).toHaveLength(2);
  });
});
