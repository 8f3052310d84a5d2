import { describe, expect, it } from 'vitest';
import { rowsByBaseline } from '../../src/extract/pdf/baselines.ts';
import { orderSegments } from '../../src/extract/pdf/columns.ts';
import type { DraftLine } from '../../src/extract/draft.ts';
import { draftLine } from '../../src/extract/draft.ts';
import { doubtsOf } from '../../src/extract/pdf/doubts.ts';
import { linesOfBlock } from '../../src/extract/pdf/lines.ts';
import type { Piece } from '../../src/extract/pdf/pieces.ts';
import { markRepeatedLines } from '../../src/extract/pdf/repeated-lines.ts';
import { segmentsOf } from '../../src/extract/pdf/segments.ts';

/** A run of text as wide as text of its length is in 10-point print. */
function piece(text: string, left: number, baseline: number, changes: Partial<Piece> = {}): Piece {
  return {
    text,
    left,
    right: left + text.length * 5,
    baseline,
    size: 10,
    bold: false,
    blankAfter: false,
    order: 0,
    ...changes,
  };
}

function linesFrom(pieces: readonly Piece[]): { lines: string[]; columns: number } {
  const { blocks, columns } = orderSegments(rowsByBaseline(pieces).flatMap(segmentsOf));
  return { lines: blocks.flatMap((block) => linesOfBlock(block, 1)).map((line) => line.text), columns };
}

describe('rows and segments', () => {
  it('puts blanks where the geometry has them and nowhere else', () => {
    const pieces = [piece('Con', 50, 100), piece('sul', 65, 100), piece('and', 83, 100)];
    expect(linesFrom(pieces).lines).toEqual(['Consul and']);
  });

  it('believes a blank that the file sets, however narrow', () => {
    const name = [
      piece('Jane', 50, 100, { size: 30, right: 110, blankAfter: true }),
      piece('Eyre', 112.4, 100, { size: 30, right: 170 }),
    ];
    expect(linesFrom(name).lines).toEqual(['Jane Eyre']);
    const untold = name.map((part) => ({ ...part, text: part.text.toLowerCase(), blankAfter: false }));
    expect(linesFrom(untold).lines).toEqual(['janeeyre']);
  });

  it('joins letters that were set apart', () => {
    const letters = [...'SKILLS'].map((letter, index) => piece(letter, 50 + index * 12, 100));
    expect(linesFrom(letters).lines).toEqual(['SKILLS']);
    expect(linesFrom([piece('J A N E  D O E', 50, 100)]).lines).toEqual(['JANE DOE']);
  });

  it('keeps a marker with its text, and parts wide gaps by a tab', () => {
    const pieces = [
      piece('•', 50, 100),
      piece('Built it', 75, 100),
      piece('Developer', 50, 120),
      piece('2021 – 2023', 400, 120),
    ];
    expect(linesFrom(pieces).lines).toEqual(['• Built it', 'Developer\t2021 – 2023']);
  });

  it('parts a label in larger print from the text beside it', () => {
    expect(
      linesFrom([piece('Work', 50, 100, { size: 20, right: 95 }), piece('Developer', 108, 100, { size: 16 })])
        .lines,
    ).toEqual(['Work\tDeveloper']);
  });

  it('does not read bold that was printed twice as two words', () => {
    expect(linesFrom([piece('Education', 50, 100), piece('Education', 50.4, 100)]).lines).toEqual([
      'Education',
    ]);
  });
});

describe('columns', () => {
  const rows = (count: number, make: (index: number) => Piece[]): Piece[] =>
    Array.from({ length: count }, (_, index) => make(index)).flat();

  it('reads a sidebar before the main column though their lines share baselines', () => {
    const pieces = [
      piece('Jane Example', 50, 40, { size: 20 }),
      ...rows(12, (index) => [
        piece(index % 4 === 0 ? 'SKILLS' : `skill ${index}`, 50, 100 + index * 14, { bold: index % 4 === 0 }),
        piece(`A sentence about work that goes on for a while, number ${index}`, 200, 100 + index * 14),
      ]),
    ];
    const { lines, columns } = linesFrom(pieces);
    expect(columns).toBe(2);
    expect(lines[0]).toBe('Jane Example');
    expect(lines.slice(1, 13).every((line) => line.startsWith('skill') || line === 'SKILLS')).toBe(true);
  });

  it('leaves a date column beside its entries', () => {
    const pieces = rows(8, (entry) => [
      piece(`20${10 + entry} – 20${11 + entry}`, 50, 100 + entry * 60),
      piece('Developer, Acme Ltd', 150, 100 + entry * 60),
      piece('What was done there, in a line that is long enough', 150, 114 + entry * 60),
      piece('and another one that says what came of it in the end', 150, 128 + entry * 60),
    ]);
    const { lines, columns } = linesFrom(pieces);
    expect(columns).toBe(1);
    expect(lines[0]).toBe('2010 – 2011\tDeveloper, Acme Ltd');
  });

  it('leaves towns and dates set against the right margin beside their entries', () => {
    const end = (text: string, baseline: number) => piece(text, 500 - text.length * 5, baseline);
    const pieces = rows(6, (entry) => [
      piece('Kea Software Limited', 50, 100 + entry * 56),
      end('Wellington, New Zealand', 100 + entry * 56),
      piece('Software Developer', 50, 114 + entry * 56),
      end(`Mar 201${entry} – Apr 201${entry + 1}`, 114 + entry * 56),
      piece('• Built what was asked for', 50, 128 + entry * 56),
    ]);
    const { lines, columns } = linesFrom(pieces);
    expect(columns).toBe(1);
    expect(lines.slice(0, 2)).toEqual([
      'Kea Software Limited\tWellington, New Zealand',
      'Software Developer\tMar 2010 – Apr 2011',
    ]);
  });

  it('reads a name in large print by itself, whatever stands beside it', () => {
    const pieces = [
      piece('Jane Eyre', 50, 100, { size: 28, right: 180 }),
      piece('12 Example Street', 400, 98),
    ];
    expect(linesFrom(pieces).lines).toEqual(['Jane Eyre', '12 Example Street']);
  });

  it('leaves right-aligned dates beside their titles', () => {
    const pieces = rows(5, (entry) => [
      piece('Developer', 50, 100 + entry * 60),
      piece('Mar 2021 – Present', 420, 100 + entry * 60),
      piece(
        'A long line of what was done that runs across the whole page and so crosses any gutter there',
        50,
        114 + entry * 60,
      ),
    ]);
    expect(linesFrom(pieces).columns).toBe(1);
  });
});

describe('what a gutter parts', () => {
  /** Pieces in the order in which a program draws them. */
  const drawn = (...pieces: readonly Piece[]) => pieces.map((one, order) => ({ ...one, order }));

  it('is a label and its text where the labels stand on their rows and only headings between them do not', () => {
    const entry = (label: string, text: string, top: number) => [
      piece(label, 50, top),
      piece(text, 150, top),
    ];
    const pieces = drawn(
      piece('PERSONAL INFORMATION', 20, 100, { bold: true }),
      ...entry('Address', 'Nelson, New Zealand', 114),
      ...entry('Telephone', '021 555 0199 or by e-mail first', 128),
      piece('WORK EXPERIENCE', 30, 150, { bold: true }),
      ...entry('2021 – 2024', 'Developer, Kea Software Limited', 164),
      piece('Built the booking service that 40 lodges use', 150, 178),
      ...entry('2019 – 2021', 'Tester, Tui Energy Limited', 200),
      piece('Wrote the tests that run before each release', 150, 214),
    );
    const { lines, columns } = linesFrom(pieces);
    expect(columns).toBe(1);
    expect(lines).toContain('Address\tNelson, New Zealand');
    expect(lines).toContain('2021 – 2024\tDeveloper, Kea Software Limited');
  });

  it('are text columns where the file draws one after the other, however their rows stand', () => {
    const rows = [0, 1, 2, 3, 4, 5];
    const pieces = drawn(
      ...rows.map((row) => piece(`skill ${row}`, 50, 100 + row * 14)),
      ...rows.map((row) => piece(`What was done in the year ${row}, in short`, 200, 100 + row * 14)),
    );
    const { lines } = linesFrom(pieces);
    expect(lines.slice(0, 6)).toEqual(rows.map((row) => `skill ${row}`));
  });

  it('is a date that wraps and the entry beside it, drawn cell by cell', () => {
    const pieces = drawn(
      piece('Nov 2021 — Feb', 50, 100),
      piece('2024', 50, 112),
      piece('Developer', 160, 100),
      piece('Kea Software Limited, Nelson, a maker of booking services', 160, 113),
    );
    expect(linesFrom(pieces).lines).toEqual([
      'Nov 2021 — Feb 2024\tDeveloper',
      'Kea Software Limited, Nelson, a maker of booking services',
    ]);
  });

  it('ends above the heading of a section that runs across it', () => {
    const grid = [0, 1, 2, 3, 4].flatMap((row) => [
      piece(`Tool number ${row}`, 50, 100 + row * 14),
      piece(`Practice ${row}`, 300, 100 + row * 14),
    ]);
    const { lines } = linesFrom(
      [
        ...grid,
        piece('Work history', 50, 190, { bold: true }),
        piece('Developer, Kea Software', 50, 204),
        piece('2021 – 2024', 320, 204),
        piece(
          'Built the booking service that forty lodges use, and kept it up through three summers',
          50,
          218,
        ),
      ].map((one) => ({ ...one, order: 0 })),
    );
    expect(lines.slice(-3)).toEqual([
      'Work history',
      'Developer, Kea Software\t2021 – 2024',
      'Built the booking service that forty lodges use, and kept it up through three summers',
    ]);
  });

  it('is a name and the contact details beside it, each a block of its own', () => {
    const pieces = drawn(
      piece('Jane Example', 50, 60, { size: 24, right: 250 }),
      piece('Platform engineer', 50, 82),
      piece('Nelson', 400, 50),
      piece('021 555 0199', 400, 64),
      piece('jane@example.com', 400, 78),
      piece('A line about what she does that runs across the page from one side to the other side', 50, 120),
    );
    const { lines, columns } = linesFrom(pieces);
    expect(columns).toBe(1);
    expect(lines.slice(0, 5)).toEqual([
      'Jane Example',
      'Platform engineer',
      'Nelson',
      '021 555 0199',
      'jane@example.com',
    ]);
  });
});

describe('notes at the margin', () => {
  const job = (top: number) => [
    piece('Acme Ltd, Developer', 50, top),
    piece('Wellington', 450, top),
    piece('• Built the billing service that handles two thousand', 60, top + 14),
    piece('Mar 2021 – May 2023', 405, top + 14),
    piece('invoices a day', 68, top + 28),
    piece('2 years', 465, top + 28),
    piece('• Ran it', 60, top + 42),
  ];

  it('are read with the heading they stand beside, and end at the next heading', () => {
    expect(linesFrom([...job(100), ...job(156)]).lines).toEqual(
      [0, 1].flatMap(() => [
        'Acme Ltd, Developer\tWellington\tMar 2021 – May 2023\t2 years',
        '• Built the billing service that handles two thousand',
        'invoices a day',
        '• Ran it',
      ]),
    );
  });

  it('are not taken from rows that name their own dates', () => {
    const rows = [
      piece('Acme Ltd', 50, 100),
      piece('Wellington', 450, 100),
      piece('Developer', 50, 114),
      piece('2019 – 2021', 445, 114),
      piece('• Built it', 60, 128),
    ];
    expect(linesFrom(rows).lines).toEqual(['Acme Ltd\tWellington', 'Developer\t2019 – 2021', '• Built it']);
  });
});

describe('doubts', () => {
  const lines = (count: number, text: string) => Array.from({ length: count }, () => draftLine(text));

  it('are told where lines of two columns are mixed or words fell apart, and not of dates and labels', () => {
    const mixed = 'built the service that people use\twho enjoys turning data into tools';
    expect(doubtsOf(lines(8, mixed), 2)).toEqual([
      'two columns on page 2 stand so close that their lines may be mixed',
    ]);
    expect(doubtsOf(lines(10, 'e x p e r i e n c e'), 1)).toEqual([
      'the words on page 1 fell apart into single letters',
    ]);
    expect(doubtsOf(lines(20, 'Developer, Kea Software Limited, Nelson\t2019 – 2021'), 1)).toEqual([]);
  });
});

describe('repeated lines', () => {
  const page = (...texts: string[]): DraftLine[] => texts.map((text) => draftLine(text));

  it('marks page numbers and running headers, but not the first header', () => {
    const lines = markRepeatedLines([
      page('Jane Example', 'Skills', 'Java', 'SQL', 'Page 1 of 2'),
      page('Jane Example', 'Experience', 'Acme', '2019', 'Page 2 of 2'),
    ]);
    expect(lines.map((line) => line.region)).toEqual([
      ...['body', 'body', 'body', 'body', 'footer'],
      ...['header', 'body', 'body', 'body', 'footer'],
    ]);
  });

  it('marks the address of the top where it stands again, set apart, at the foot', () => {
    const footer = draftLine('Jane Example — jane@example.nz', { gapBefore: true });
    const body = page('Jane Example', 'jane@example.nz', 'Experience', 'Acme', '2019');
    expect(markRepeatedLines([[...body, footer]]).at(-1)?.region).toBe('footer');
    expect(markRepeatedLines([[...body, { ...footer, gapBefore: false }]]).at(-1)?.region).toBe('body');
    const other = draftLine('Referee: Rawiri — rawiri@example.org', { gapBefore: true });
    expect(markRepeatedLines([[...body, other]]).at(-1)?.region).toBe('body');
  });
});
