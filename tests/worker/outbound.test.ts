import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Response as MiniflareResponse } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectGuarded } from './guarded.ts';
import { BUNDLE, fixture, type Service, startAnswer, startService } from './service.ts';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));
const CVS = [
  'aroha-ngata-backend/aroha-ngata-cv.pdf',
  'tomasz-wilk-devops/tomasz-wilk-cv.docx',
  'priya-raman-data-analyst/priya-raman-cv.txt',
  'grace-okafor-backend-encrypted/grace-okafor-cv.pdf',
  'bruno-tavares-frontend-scan/scan0001.pdf',
];
/** A CV, an ad and a page that all name addresses, each of which would be asked by whoever follows them. */
const BAIT = 'http://bait.example/a http://169.254.169.254/latest/meta-data/ file:///etc/passwd';
const PAGE = `<html><body><img src="http://bait.example/i.png"><link rel="stylesheet" href="http://bait.example/s.css">
<iframe src="http://bait.example/f"></iframe><script src="http://bait.example/j.js"></script><p>Go developer wanted ${BAIT}`;
const XML = `<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://bait.example/d.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;

describe('the built bundle asks nobody for anything', () => {
  const asked: string[] = [];
  const answer = (request: { readonly url: string }) => {
    asked.push(request.url);
    return new MiniflareResponse('no', { status: 502 });
  };
  let service: Service;
  beforeAll(async () => {
    service = await startService({ outboundService: answer });
  });
  afterAll(() => service.stop());

  const send = (path: string, fields: Readonly<Record<string, string | File>>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return fetch(new URL(path, service.url), { method: 'POST', body });
  };
  const file = (path: string) => new File([new Uint8Array(fixture(path))], path.split('/')[1]!);

  test.each(CVS)('for %s, by the API and by the form', async (path) => {
    const fields = { cv: file(path), jobAd: `Go developer\n${BAIT}`, role: 'backend-developer' };
    for (const door of ['/v1/checks', '/']) {
      const answer = await send(door, fields);
      expect(answer.status).toBeLessThan(500);
      expectGuarded(answer.headers);
    }
    expect(asked).toEqual([]);
  });

  test('for texts, ads and pages that name addresses', async () => {
    const texts = [
      BAIT,
      PAGE,
      XML,
      `[cv](${BAIT})`,
      JSON.stringify({ basics: { image: 'http://bait.example/i' }, work: [] }),
    ];
    for (const text of texts) {
      for (const [door, fields] of [
        ['/v1/checks', { cv: new File([text], 'cv.txt'), role: 'backend-developer' }],
        ['/v1/job-ads', { jobAd: new File([text], 'ad.html') }],
        ['/v1/comparisons', { before: text, after: text, role: 'backend-developer' }],
        ['/', { text, role: 'http://bait.example/' }],
      ] as const) {
        expect((await send(door, fields)).status, door).toBeLessThan(500);
      }
    }
    expect(asked).toEqual([]);
  });

  test('and a worker that does ask would have been seen', async () => {
    const talker = await startAnswer('fetch("http://bait.example/seen")', { outboundService: answer });
    await fetch(talker.url);
    await talker.stop();
    expect(asked).toEqual(['http://bait.example/seen']);
  });

  test('nothing was written to any log', () => {
    expect(service.said()).toBe('');
  });
});

describe('the code', () => {
  // `app.fetch` is how a server hands a request to the service.
  const OUTGOING =
    /(?<!\bapp\.)\bfetch\(|\b(?:WebSocket|EventSource|XMLHttpRequest|sendBeacon|importScripts)\b|cloudflare:sockets/;
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|tsx|js)$/.test(path) && !/^(?:build|generated)\//.test(path));

  test('of ours calls nothing that opens a connection', () => {
    expect(sources.length).toBeGreaterThan(200);
    const lines = sources.flatMap((path) =>
      readFileSync(join(SOURCES, path), 'utf8')
        .split('\n')
        .filter((line) => OUTGOING.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(lines).toEqual([]);
  });

  test('of the bundle imports nothing that could, and names no address to ask', () => {
    const bundle = readFileSync(BUNDLE, 'utf8');
    const imports = [...bundle.matchAll(/(?:from|import\()\s*["']((?:node|cloudflare):[\w/]+)["']/g)].map(
      ([, name]) => name,
    );
    const harmless = [
      'node:events',
      'node:util',
      'node:buffer',
      'node:stream',
      'node:path',
      'node:url',
      'node:os',
      'node:assert',
    ];
    expect(imports.filter((name) => name !== undefined && !harmless.includes(name))).toEqual([]);
    // pdf.js and its decoders can load parts of themselves from an address that they are told; they are told none.
    expect(bundle).not.toMatch(/\bfetch\(["'`]|new (?:WebSocket|EventSource|XMLHttpRequest)\(["'`]/);
  });
});
