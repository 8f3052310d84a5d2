import { afterEach, describe, expect, it, vi } from 'vitest';
import { read, refusalOf, stoppedAfter } from './outcome.ts';
import { line, main, zipOf } from './zips.ts';

afterEach(() => vi.unstubAllGlobals());

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('XML in a Word document', () => {
  it('expands no entity of its own: a thousand million laughs stay one word', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `lol${index}`);
    const declared = names.map(
      (name, index) => `<!ENTITY ${name} "${index === 0 ? 'lol' : `&${names[index - 1]};`.repeat(10)}">`,
    );
    const doctype = `<!DOCTYPE w:document [${declared.join('')}]>`;
    const { text } = await read(zipOf([main(line('Jane &lol9; Example'), doctype)]));
    expect(text).toBe('Jane &lol9; Example');
  });

  it('reads nothing that an entity, a schema or a relationship points to', async () => {
    const fetched = vi.fn(() => Promise.reject(new Error('no network')));
    vi.stubGlobal('fetch', fetched);
    const doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    const relationships = ['attachedTemplate', 'image', 'header', 'officeDocument'].map(
      (type, index) =>
        `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="https://example.org/${type}" TargetMode="External"/>`,
    );
    const rels = `<Relationships xmlns="${RELATIONSHIPS}">${relationships.join('')}</Relationships>`;
    const body = `${line('Jane &x;')}<w:sectPr><w:headerReference xmlns:r="${OFFICE}" r:id="r2"/></w:sectPr>`;
    const { text } = await read(
      zipOf([
        main(body, doctype),
        { name: 'word/_rels/document.xml.rels', content: rels },
        { name: '_rels/.rels', content: rels },
      ]),
    );
    expect(text).toBe('Jane &x;');
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each<[string, string, string]>([
    ['depth', '“depth”', `${'<w:sdt><w:sdtContent>'.repeat(200)}${'</w:sdtContent></w:sdt>'.repeat(200)}`],
    ['depth', '“depth”', '<w:tbl>'.repeat(200_000)],
    ['elements', '“elements”', '<w:p/>'.repeat(150_001)],
    [
      'attributes',
      '“attributes”',
      `<w:p ${Array.from({ length: 501 }, (_, index) => `w:a${index}=""`).join(' ')}/>`,
    ],
  ])('is refused where it is beyond the limit of %s', async (_, name, body) => {
    const error = await refusalOf(zipOf([main(body)]), { ratio: 1e9 });
    expect(error.code).toBe('too-complex');
    expect(error.message).toContain(name);
    expect(error.message).toMatch(/Copy its text into a new document/);
  });

  it('is refused where one table or one paragraph is too much to be read at once', async () => {
    const table = `<w:tbl>${`<w:tr><w:tc>${line('Java')}</w:tc></w:tr>`.repeat(3001)}</w:tbl>`;
    const paragraph = `<w:p>${'<w:r><w:t>Java </w:t></w:r>'.repeat(6000)}</w:p>`;
    for (const body of [table, paragraph])
      expect((await refusalOf(zipOf([main(body)]))).message).toContain('“runs”');
  });

  it('is read in portions, which cut no field and no table', async () => {
    const long = line('Developer at Acme in Auckland ').repeat(3000);
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `<w:p>${mark('begin')}<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>${mark('separate')}<w:r><w:t>Jane</w:t></w:r></w:p>`;
    const table = `<w:tbl><w:tr><w:tc>${line('left')}</w:tc><w:tc>${line('right')}</w:tc></w:tr></w:tbl>`;
    const body = `${long}${field}<w:p><w:r><w:t>Example</w:t></w:r>${mark('end')}</w:p>${table}${line('end')}`;
    const { text, links, lines } = await read(zipOf([main(body)]));
    expect(lines.length).toBeGreaterThan(3000);
    expect(text.split('\n').slice(-4).join('|')).toMatch(/Jane\|Example\|left\tright\|end$/);
    expect(links.map(({ url }) => url)).toContain('https://example.org');
  });

  it('is read to the end where it stays just below', async () => {
    const { text } = await read(zipOf([main('<w:p/>'.repeat(100_000) + line('Jane'))]), { ratio: 1e9 });
    expect(text).toBe('Jane');
  });

  it('stops where the time is up', async () => {
    const { extractText } = await import('../../../src/extract/index.ts');
    const { DEFAULT_LIMITS } = await import('../../../src/model/limits.ts');
    const { stopped, asked } = stoppedAfter(10);
    const options = { fileName: null, limits: DEFAULT_LIMITS, stopped };
    const work = extractText(zipOf([main(line('Java ').repeat(10_000))]), options);
    await expect(work).rejects.toMatchObject({ code: 'too-complex' });
    expect(asked()).toBeLessThan(20);
  });
});
