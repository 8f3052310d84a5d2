import { describe, expect, it } from 'vitest';
import { read, refusalOf } from './outcome.ts';
import { line, type Member, main, zipOf } from './zips.ts';

const cv = main(line('Jane Example'));
const HUGE = 30_000_000;

describe('a zip whose directory is plain', () => {
  it('is read, with a comment behind it or bytes before it', async () => {
    const zip = zipOf([cv]);
    expect((await read(zip)).text).toBe('Jane Example');
    const commented = new Uint8Array([...zip.subarray(0, -2), 3, 0, 33, 33, 33]);
    expect((await read(commented)).text).toBe('Jane Example');
  });

  it('never reads what climbs out of the package or stands outside it', async () => {
    const { text } = await read(zipOf([{ name: '../../etc/passwd', content: 'root' }, cv]));
    expect(text).toBe('Jane Example');
    const outside: Member = { ...cv, name: '../word/document.xml' };
    expect((await refusalOf(zipOf([outside]))).code).toBe('corrupt');
  });
});

describe('a zip whose directory lies', () => {
  it.each<[string, Uint8Array]>([
    ['about the size, which is larger', zipOf([{ ...cv, lie: { size: 10 } }])],
    ['about the place of a file', zipOf([{ ...cv, lie: { at: 7 } }])],
    ['about a place far outside', zipOf([{ ...cv, lie: { at: 4_000_000_000 } }])],
    ['about the packed size', zipOf([{ ...cv, lie: { packed: 1_000_000 } }])],
    ['about how it is packed', zipOf([{ ...cv, lie: { method: 99 } }])],
    ['about what is stored as it is', zipOf([{ ...cv, lie: { method: 0 } }])],
    ['about the number of files', zipOf([cv], { count: 7 })],
    [
      'with two files in one place',
      zipOf([cv, { name: 'word/styles.xml', content: '<x/>', lie: { at: 0 } }]),
    ],
    ['with two files of one name', zipOf([cv, cv])],
    ['with the same name under another slash', zipOf([cv, { ...cv, name: 'word\\document.xml' }])],
    ['without its main part', zipOf([{ name: 'word/styles.xml', content: '<x/>' }])],
    ['with a main part that is empty', zipOf([{ ...cv, content: '' }])],
  ])('%s', async (_, zip) => {
    const error = await refusalOf(zip);
    expect(error.code).toBe('corrupt');
    expect(error.message).toMatch(/save it as a new|Save the CV as a new/);
  });

  it('and says that a file is locked', async () => {
    expect((await refusalOf(zipOf([{ ...cv, lie: { flags: 1 } }]))).code).toBe('encrypted');
  });
});

describe('a zip that swells', () => {
  const bomb = (size: number): Member => ({
    name: 'word/document.xml',
    content: new Uint8Array(size).fill(32),
  });

  it('is refused by its directory, with the limit and the figure', async () => {
    const error = await refusalOf(zipOf([bomb(HUGE)]));
    expect(error.code).toBe('too-complex');
    expect(error.message).toMatch(/20,000,000 bytes of one part.*“partBytes”.*Save it again/);
  });

  it('is refused by its ratio', async () => {
    expect((await refusalOf(zipOf([bomb(5_000_000)]))).message).toContain('“ratio”');
  });

  it('is refused where all parts together are too much', async () => {
    const words = Array.from({ length: 60_000 }, (_, index) => index.toString(36)).join(' ');
    const error = await refusalOf(zipOf([main(line(words))]), { inflatedBytes: 100_000 });
    expect(error.message).toContain('“inflatedBytes”');
  });

  it('is refused by how many parts it has, before any is looked at', async () => {
    const parts = Array.from(
      { length: 50 },
      (_, index): Member => ({ name: `word/${index}.xml`, content: 'x' }),
    );
    expect((await refusalOf(zipOf([cv, ...parts]), { parts: 50 })).message).toContain('“parts”');
  });

  it('takes no more memory than its directory promises, whatever it unpacks to', async () => {
    const zip = zipOf([{ ...bomb(4 * HUGE), lie: { size: 1000 } }]);
    const before = process.memoryUsage().arrayBuffers;
    expect((await refusalOf(zip)).code).toBe('corrupt');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * HUGE);
  });

  it('is not unpacked where a part is never asked for', async () => {
    const font: Member = { name: 'word/fonts/font1.odttf', content: new Uint8Array(HUGE) };
    expect((await read(zipOf([cv, font]))).text).toBe('Jane Example');
  });
});
