import fc from 'fast-check';
import type { Report } from '../../src/model/report.ts';
import type { CheckRecord } from '../../src/render/record.ts';
import { finding, sampleReport } from './sample-report.ts';

/** What names, headings, bullets, file names and ads have carried to act on whoever prints them; joined at random. */
export const CHARGES = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea></style></title>',
  'javascript:alert(1)',
  '&lt;b&gt; &#x3c;',
  ']]>',
  '<!--',
  '<?xml version="1.0"?>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '\u001b[2J\u001b[31m',
  '\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u0090q\u009c',
  '\u0000\u0007\u0008\u007f',
  '=HYPERLINK("https://evil.example")',
  '+1',
  '-1+1|cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '; =1',
  '＝1',
  '../../etc/passwd',
  'C:\\Windows\\System32',
  'file:///etc/passwd',
  '\\\\host\\share',
  '\u202egnp.exe',
  '\u2066\u2067\u2068',
  '\u200b\ufeff',
  '\u{e0041}\u{e0042}',
  '[link](https://evil.example)',
  '![image](https://evil.example/i.png)',
  '<https://evil.example>',
  'www.evil.example',
  '`code`',
  '``',
  '| cell |',
  '# heading',
  '\n# heading\n- list\n> quote\n```\n',
  '\r\n\r\n',
  '@everyone',
  '#1',
  '::error file=a.js,line=1::planted',
  '\n::add-mask::secret\n',
  '::stop-commands::x',
  '##[error]planted',
  '##vso[task.setvariable variable=a]b',
  '##teamcity[buildStatus]',
  '{0} {1}',
  '%s %d $1 $&',
  '__proto__',
  '\ud800',
  '\udfff',
  '\uffff\ufffe',
  '\u2028\u2029\u0085',
  'a\u0301\u0301\u0301\u0301',
  ',',
  '"',
  "'",
  ' ',
] as const;

/** Words of a CV as bad as they come: the charges above in any order, between any characters at all. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...CHARGES) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

/** Fields of a report that hold words of the CV, the ad, the request or of rules of one's own. */
const WORDS = new Set(
  'quote message suggestion why absence title detail steps before after heading fileName reasons from name subject body requested questions anyOf source reason label'.split(
    ' ',
  ),
);
/** Words of ours under the same names, which a schema or a table of words fixes. */
const FIXED = new Set(['tool', 'score']);

/** A copy in which every word that may come from outside is hostile. */
export function poison<Value>(value: Value, text: string, key = ''): Value {
  if (typeof value === 'string') return (WORDS.has(key) ? text : value) as Value;
  if (Array.isArray(value)) return value.map((item) => poison(item, text, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    FIXED.has(name) || (key === 'profile' && name === 'source') ? inner : poison(inner, text, name),
  ]);
  return Object.fromEntries(entries) as Value;
}

/** A record whose report is hostile all through, and one of a file that could not be read. */
export function hostileRecords(text: string): [CheckRecord & { readonly report: Report }, CheckRecord] {
  const suppressed = {
    ...finding({ fingerprint: 'bbbbbbbbbbbbbbbb' }),
    reason: text,
    approvedBy: null,
    until: null,
  };
  const report = sampleReport({
    findings: [finding(), finding({ severity: 'error', absence: 'nowhere' }), finding({ ruleId: text })],
    suppressed: [suppressed],
  } as unknown as Partial<Report>);
  const error = {
    type: 'urn:cv-precheck:error:corrupt',
    title: text,
    status: 422,
    detail: text,
    code: 'corrupt',
  } as const;
  return [
    { source: text, report: poison(report, text) },
    { source: text, error },
  ];
}
