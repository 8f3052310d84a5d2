import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/limits.ts';
import { parseXml, textOf } from '../../../src/extract/docx/xml.ts';
import { PrecheckError } from '../../../src/model/errors.ts';
import { paragraph, readParts } from './build-docx.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

describe('XML', () => {
  it('gives namespaces their usual prefixes, however the file calls them', () => {
    const root = parseXml(
      `<ns0:p xmlns:ns0="${WORD}"><ns0:t ns0:val="a &amp; b">x&#8211;y &lt;<![CDATA[<z>]]></ns0:t></ns0:p>`,
    );
    expect(root.name).toBe('w:p');
    expect(root.children).toEqual([
      { name: 'w:t', attributes: { 'w:val': 'a & b' }, children: ['x–y <', '<z>'] },
    ]);
    expect(parseXml(`<p xmlns="${WORD}"/>`).name).toBe('w:p');
  });

  it('expands no entities of its own and refuses what does not match', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect(textOf(parseXml(bomb))).toBe('&c;');
    for (const broken of ['<a><b></a></b>', '<a>', '<a b="', '<a><!-- ', 'no element'])
      expect(() => parseXml(broken)).toThrow();
  });

  it('refuses what is built too deeply', () => {
    expect(() => parseXml('<a>'.repeat(5000) + '</a>'.repeat(5000))).toThrow(PrecheckError);
  });

  it('takes time in proportion to hostile tags', () => {
    const size = 200_000;
    for (const tag of [
      `<a ${'b'.repeat(size)}/>`,
      `<a ${'b '.repeat(size)}/>`,
      `<a ${'b="c" '.repeat(size)}/>`,
      `<a b="${'>'.repeat(size)}"/>`,
    ])
      expect(parseXml(tag, { ...DEFAULT_LIMITS, attributes: size }).name).toBe('a');
  });
});

describe('documents that are too much', () => {
  it('are refused by their text', async () => {
    await expect(readParts(paragraph('Java '.repeat(100)), { characters: 50 })).rejects.toMatchObject({
      code: 'too-complex',
    });
  });

  it('are damaged where their XML is', async () => {
    await expect(readParts('<w:p><w:r>')).rejects.toMatchObject({ code: 'corrupt' });
  });
});
