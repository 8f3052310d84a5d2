import { describe, expect, test } from 'vitest';
import { JSON_LEVELS, JSON_VALUES } from '../../src/model/json-bounds.ts';
import { BODY_BYTES, FIELD_CHARACTERS, FORM_PARTS, PART_HEADER_BYTES } from '../../src/worker/sizes.ts';
import { app, form, json } from './ask.ts';
import { expectProblem } from './problem-shape.ts';

const DOORS = ['/v1/checks', '/v1/comparisons', '/v1/job-ads'] as const;
const BOUNDARY = 'x-boundary-x';
const part = (name: string, value: string, more = ''): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const multipart = (parts: string, boundary = BOUNDARY): RequestInit => ({
  method: 'POST',
  body: `${parts}--${BOUNDARY}--\r\n`,
  headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
});
const GOOD = part('text', 'Aroha Tamahori') + part('role', 'backend-developer');
const urlencoded = (body: string): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
});

describe('a multipart body is measured before it is parsed', () => {
  test('one by hand is read as one by a browser', async () => {
    expect((await app.request('/v1/checks', multipart(GOOD))).status).toBe(200);
    expect((await app.request('/v1/checks', multipart(GOOD, `"${BOUNDARY}"`))).status).toBe(200);
  });

  test.each(DOORS)('too many fields at %s', async (path) => {
    const parts = Array.from({ length: FORM_PARTS.all + 1 }, (_, at) => part(`f${at}`, '')).join('');
    const { detail } = await expectProblem(await app.request(path, multipart(parts)), 'too-complex');
    expect(detail).toContain(`more than ${FORM_PARTS.all} fields or ${FORM_PARTS.files} files`);
  });

  test.each([' filename="a.pdf"', " filename*=UTF-8''a.pdf", ' FileName=a'])(
    'too many files, also empty ones, as browsers send them:%s',
    async (name) => {
      const parts = Array.from({ length: FORM_PARTS.files + 1 }, () => part('cv', '', `;${name}`)).join('');
      await expectProblem(await app.request('/v1/checks', multipart(GOOD + parts)), 'too-complex');
    },
  );

  test('a boundary that stands where none belongs is counted, too', async () => {
    const parts = `--${BOUNDARY} \r\n\r\n`.repeat(FORM_PARTS.all + 1);
    await expectProblem(await app.request('/v1/checks', multipart(parts)), 'too-complex');
  });

  test('part headers without end', async () => {
    const long = part('cv', 'CV', `; filename="${'n'.repeat(PART_HEADER_BYTES)}.pdf"`);
    const { detail } = await expectProblem(await app.request('/v1/checks', multipart(long)), 'too-complex');
    expect(detail).toContain(String(PART_HEADER_BYTES));
  });

  test('a name of 255 characters is no fault, in any script', async () => {
    const name = encodeURIComponent('你'.repeat(255));
    const file = part('cv', 'CV', `; filename="${name}"`) + part('role', 'backend-developer');
    await expectProblem(await app.request('/v1/checks', multipart(file)), 'bad-request');
    const readable = await app.request(
      '/v1/checks',
      form({ cv: new File(['CV'], '你'.repeat(255)), text: '' }),
    );
    expect(readable.status).toBe(200);
  });

  test('a long name of a field, a long value', async () => {
    const named = await expectProblem(
      await app.request('/v1/checks', multipart(part('n'.repeat(41), 'x'))),
      'bad-request',
    );
    expect(named.detail).not.toContain('nnnn');
    const value = form({ profile: '{'.padEnd(FIELD_CHARACTERS + 1) });
    expect((await expectProblem(await app.request('/v1/checks', value), 'too-large')).field).toBe('profile');
    const file = form({ profile: new File([' '.repeat(FIELD_CHARACTERS + 1)], 'p.json') });
    expect((await expectProblem(await app.request('/v1/checks', file), 'too-large')).field).toBe('profile');
  });

  test('takes time in proportion to its size, on bodies made of the boundary’s own beginnings', async () => {
    const boundary = '-'.repeat(68);
    const send = async (size: number): Promise<number> => {
      const body = `--${boundary}x\r\n\r\n${`${'-'.repeat(60)}\r\n`.repeat(size / 62)}`;
      const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}x` };
      const begin = process.cpuUsage().user;
      await app.request('/v1/checks', { method: 'POST', body, headers });
      return process.cpuUsage().user - begin;
    };
    await send(1_000_000);
    const rounds: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const small = await send(2_000_000);
      rounds.push((await send(8_000_000)) / small);
    }
    expect(Math.min(...rounds)).toBeLessThan(8);
  });
});

describe('a form like a query is counted before it is parsed', () => {
  test('in the body and in the address', async () => {
    const many = 'a=1&'.repeat(FORM_PARTS.all + 1);
    await expectProblem(await app.request('/v1/checks', urlencoded(`text=CV&${many}`)), 'too-complex');
    for (const path of DOORS) {
      await expectProblem(await app.request(`${path}?${many}`, json({})), 'too-complex');
    }
    const page = await app.request(`/?${many}`, { headers: { Accept: 'text/html' } });
    expect(page.status).toBe(200);
  });

  test('fields within bounds are read', async () => {
    expect((await app.request('/v1/checks', urlencoded('text=CV&role=backend-developer'))).status).toBe(200);
  });
});

describe('JSON is measured before it is parsed', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test.each([...DOORS])('nesting and number at %s', async (path) => {
    for (const value of [deep(JSON_LEVELS), deep(5_000_000), `[${'[],'.repeat(JSON_VALUES)}[]]`]) {
      await expectProblem(await app.request(path, json(`{"role":${value}}`)), 'too-complex');
    }
  });

  test('brackets, commas and escapes in a string are only letters', async () => {
    const text = `\\" ${'[{,'.repeat(JSON_VALUES)} \\\\`;
    expect((await app.request('/v1/checks', json({ role: 'backend-developer', text }))).status).toBe(200);
  });

  test('a profile in a form', async () => {
    const problem = await expectProblem(
      await app.request('/v1/checks', form({ profile: `{"a":${deep(99)}}` })),
      'too-complex',
    );
    expect(problem.field).toBe('profile');
  });

  test('a file that says it is a report and is nested without end is no report', async () => {
    const report = `{"tool":{"name":"cv-precheck"},"a":${deep(100_000)}}`;
    const body = form({ before: new File([report], 'r.json'), after: new File(['CV'], 'cv.txt'), text: '' });
    expect((await app.request('/v1/comparisons', body)).status).toBeLessThan(500);
  });
});

describe('the size of a body', () => {
  const endless = (): ReadableStream<Uint8Array> => {
    let sent = 0;
    return new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        if (sent > 200_000_000) throw new Error('The body was read on and on.');
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
  };

  test.each([...DOORS, '/', '/compare'])(
    'a stream without end and without Content-Length at %s',
    async (path) => {
      const init = {
        method: 'POST',
        body: endless(),
        duplex: 'half',
        headers: { 'Content-Type': 'application/pdf' },
      };
      const answer = await app.request(path, init as RequestInit);
      expect(answer.status).toBe(413);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  test.each(['/', '/compare'])('is told in the form as on a page: %s', async (path) => {
    const headers = { 'Content-Type': 'application/pdf', 'Content-Length': String(3 * BODY_BYTES) };
    const answer = await app.request(path, { method: 'POST', body: 'x', headers });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('larger than 10 MB');
  });

  test('what is measured on the way is a page in the form as well', async () => {
    const answer = await app.request('/', multipart(GOOD + part('x', '').repeat(40)));
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('more than 30 fields');
  });
});

describe('markup by its own account is no CV', () => {
  test.each([
    'application/xml',
    'text/xml; charset=utf-8',
    'image/svg+xml',
    'application/atom+xml',
    'text/html',
  ])('%s', async (type) => {
    const raw = { method: 'POST', body: ' <a/>', headers: { 'Content-Type': type } };
    await expectProblem(await app.request('/v1/checks?role=backend-developer', raw), 'unsupported-type');
    const file = form({ cv: new File(['<a/>'], 'cv.xml', { type: type.split(';')[0]! }), text: '' });
    await expectProblem(await app.request('/v1/checks', file), 'unsupported-type');
  });

  test('a label alone refuses nothing', async () => {
    const raw = { method: 'POST', body: 'Aroha Tamahori', headers: { 'Content-Type': 'text/html' } };
    expect((await app.request('/v1/checks?role=backend-developer', raw)).status).toBe(200);
  });

  test('a web page is a job ad', async () => {
    const raw = { method: 'POST', body: '<html>Go developer', headers: { 'Content-Type': 'text/html' } };
    expect((await app.request('/v1/job-ads', raw)).status).toBe(200);
  });
});
