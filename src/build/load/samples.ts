import { readFileSync } from 'node:fs';

/** One request of the load run, and how it must be answered. */
export interface Sample {
  readonly name: string;
  readonly path: string;
  /** Left out for GET. */
  readonly body?: Uint8Array;
  readonly type?: string;
  readonly status: number;
  /** Code of the error that it must get. */
  readonly code?: string;
}

const FIXTURES = {
  pdf: 'aroha-ngata-backend/aroha-ngata-cv.pdf',
  longPdf: 'arjun-mehta-backend-weak/resume-final-v3.pdf',
  scan: 'bruno-tavares-frontend-scan/scan0001.pdf',
  docx: 'tomasz-wilk-devops/tomasz-wilk-cv.docx',
  otherDocx: 'marisol-dimaguila-test-analyst/marisol-dimaguila-cv.docx',
  text: 'priya-raman-data-analyst/priya-raman-cv.txt',
  markdown: 'hamish-drummond-full-stack-graduate/hamish-drummond-cv.md',
  locked: 'grace-okafor-backend-encrypted/grace-okafor-cv.pdf',
} as const;

const read = (name: keyof typeof FIXTURES): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(`fixtures/${FIXTURES[name]}`));

const CHECK = '/v1/checks?role=backend-developer&now=2026-11-23';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes that look random and are the same in every run. */
function noise(size: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 16;
  });
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const good = (name: keyof typeof FIXTURES): Sample => ({ name, path: CHECK, body: read(name), status: 200 });
const bad = (name: string, body: Uint8Array, status: number, code: string): Sample => ({
  name,
  path: CHECK,
  body,
  status,
  code,
});

/** A request with files and fields, as browsers send it. */
async function form(
  name: string,
  path: string,
  fields: Readonly<Record<string, string | Blob>>,
): Promise<Sample> {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.set(field, value);
  const response = new Response(data);
  return {
    name,
    path,
    body: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? '',
    status: 200,
  };
}

const AD = 'Back-end developer. You must have Java, Spring and PostgreSQL. Docker is nice to have.';

/** What is sent again and again: what people send, what they send by mistake, and what some send on purpose. */
export async function loadSamples(): Promise<readonly Sample[]> {
  const cv = new Blob([read('pdf')]);
  return [
    good('pdf'),
    good('docx'),
    bad('cut short', read('pdf').subarray(0, 9000), 422, 'corrupt'),
    good('text'),
    good('longPdf'),
    bad('noise after %PDF-', joined(bytesOf('%PDF-1.7\n'), noise(50_000)), 422, 'corrupt'),
    { name: 'form page', path: '/', status: 200 },
    good('markdown'),
    bad('locked', read('locked'), 422, 'encrypted'),
    good('otherDocx'),
    bad(
      'a picture',
      joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), noise(5000)),
      415,
      'unsupported-type',
    ),
    await form('form', '/', { cv, role: 'backend-developer' }),
    bad('too large', new Uint8Array(10_000_001).fill(32), 413, 'too-large'),
    good('scan'),
    await form('comparison', '/v1/comparisons', {
      before: new Blob([read('longPdf')]),
      after: cv,
      role: 'backend-developer',
    }),
    bad('nothing', new Uint8Array(), 422, 'empty'),
    bad('zip cut short', read('docx').subarray(0, 8000), 422, 'corrupt'),
    await form('job ad as a file', '/v1/job-ads', { jobAd: new Blob([AD]) }),
    { ...bad('no such role', read('text'), 404, 'unknown-role'), path: '/v1/checks?role=lighthouse-keeper' },
    { name: 'no such page', path: '/v1/nothing', status: 404, code: 'not-found' },
  ];
}
