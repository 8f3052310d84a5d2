import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractAdText, extractText } from '../../src/extract/index.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';

const read = (content: string): Promise<string> =>
  extractAdText(strToU8(content), { fileName: null, limits: DEFAULT_LIMITS });

describe('a job ad as a web page', () => {
  it('is read line by line, without what surrounds it', async () => {
    const page = `<!DOCTYPE html><html><head><title>Jobs &amp; more</title><style>p{}</style></head>
      <body><nav><a href="/">Home</a></nav><main><h1>Data&nbsp;Engineer</h1>
      <p>You know <b>SQL</b> &amp; Python.</p><ul><li>Airflow<li>dbt</ul>
      <script>var x = "<p>Java</p>";</script></main><footer>Cookies</footer></body></html>`;
    expect(await read(page)).toBe('Data Engineer\n\nYou know SQL & Python.\n- Airflow\n- dbt');
  });

  it('is taken from the data for search engines where the page has it', async () => {
    const posting = JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', name: 'Kea Software' },
        {
          '@type': 'JobPosting',
          title: 'Go Developer',
          description: '<p>Build in Go.</p><ul><li>gRPC</li></ul>',
        },
      ],
    });
    const page = `<html><body><p>Other jobs: Rust</p><script type="application/ld+json">${posting}</script></body></html>`;
    expect(await read(page)).toBe('Go Developer\n\nBuild in Go.\n- gRPC');
  });

  it('reads the page where that data is broken', async () => {
    const page = '<html><script type="application/ld+json">{"@type":</script><p>PHP wanted</p></html>';
    expect(await read(page)).toBe('PHP wanted');
  });

  it('survives markup without end', async () => {
    const text = await read(`<div>${'<b><i><div>'.repeat(600)}Kotlin`);
    expect(text).toBe('Kotlin');
    await expect(read(`<div>${'<b><i><div>'.repeat(20_000)}Kotlin`)).rejects.toMatchObject({
      code: 'too-complex',
      message: expect.stringContaining('“tagDepth”'),
    });
  });

  it('leaves plain text as every other reader does', async () => {
    expect(await read('Java developer\nWe need Java < 21')).toBe('Java developer\nWe need Java < 21');
  });

  it('is no CV', async () => {
    const page = strToU8('<!DOCTYPE html><p>x');
    await expect(extractText(page, { fileName: null, limits: DEFAULT_LIMITS })).rejects.toMatchObject({
      code: 'unsupported-type',
    });
  });
});
