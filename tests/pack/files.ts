import { type Fault, type LoadOptions, loadPack, PackError, type SourceFile } from '../../src/pack/index.ts';

export const ADVICE_FILE: SourceFile = {
  path: 'advice.yaml',
  text: `beforeInterview: [{ title: Read the ad, detail: Compare it with your CV. }]
afterInterview: [{ title: Write it down, detail: What they asked. }]
feedbackRequest: { subject: 'My {role} application', body: Thank you. }
feedbackRequestAfterInterview: { subject: 'The {role} interview', body: Thank you. }
`,
};

export const SCORE_FILE: SourceFile = {
  path: 'score.yaml',
  text: `weights: { skills: 45, experience: 20, sections: 10, contact: 10, wording: 10, reading: 5 }
need: { essential: 3, desirable: 1 }
credit:
  shown: 1
  listed: 0.7
  unsupported: 0.35
  impliedShown: 0.7
  impliedListed: 0.5
  impliedUnsupported: 0.25
  closeShown: 0.5
  closeListed: 0.35
  closeUnsupported: 0.15
skillRules:
  missingEssential: skills/missing-essential
  missingDesirable: skills/missing-desirable
  listed: skills/listed-not-shown
languages: [en]
nothingToJudge: [sections/not-a-cv]
experienceWithoutJobs: { graduate: 0.75, intermediate: 0.4, senior: 0.2, lead: 0.2 }
verdict:
  ready: { score: 75, essentials: 0.8 }
  atRisk: { score: 50, essentials: 0.5 }
`,
};

/** A rule file without faults; `more` is laid over its lines by key. */
export function ruleFile(id: string, more: Readonly<Record<string, string>> = {}): SourceFile {
  const keys: Record<string, string> = {
    id,
    since: '0.1.0',
    category: 'wording',
    severity: 'warning',
    title: 'Plain words',
    message: '"{phrase}" says little.',
    fix: 'Say what you did.',
    why: 'Readers skip it.',
    source: '[a source]',
    points: '{ each: 1, atMost: 3 }',
    given: 'bullets',
    check: '{ kind: phrases }',
    examples:
      '{ bad: [{ cv: Synergy, finds: [{ quote: Synergy }] }, { cv: A ninja, finds: [{ quote: ninja }] }], good: [{ cv: Fine }, { cv: Good }] }',
    change: 'Use plain words',
    ...more,
  };
  const text = Object.entries(keys)
    .map(([key, value]) => `${key}: ${key === 'message' && value.startsWith('"') ? `'${value}'` : value}\n`)
    .join('');
  return { path: `checks/${id}.yaml`, text };
}

const NO_POINTS = { points: '{ each: 0, atMost: 0 }' };

/** The three rules that the score table speaks for, and the two files that every pack needs. */
export const BASE_FILES: readonly SourceFile[] = [
  ADVICE_FILE,
  SCORE_FILE,
  ruleFile('skills/missing-essential', NO_POINTS),
  ruleFile('skills/missing-desirable', NO_POINTS),
  ruleFile('skills/listed-not-shown', NO_POINTS),
];

export function file(path: string, text: string): SourceFile {
  return { path, text };
}

/** Faults of a pack that holds the files beside the base ones, as `file:line:column: message`. */
export function faultsOf(files: readonly SourceFile[], options: LoadOptions = {}): string[] {
  const own = new Set(files.map(({ path }) => path));
  return faultsOfExactly([...BASE_FILES.filter(({ path }) => !own.has(path)), ...files], options).map(
    ({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`,
  );
}

export function faultsOfExactly(files: readonly SourceFile[], options: LoadOptions = {}): readonly Fault[] {
  try {
    loadPack(files, options);
  } catch (error) {
    if (error instanceof PackError) return error.faults;
    throw error;
  }
  return [];
}
