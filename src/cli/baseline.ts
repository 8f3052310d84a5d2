import { readFile } from 'node:fs/promises';
import { basename, normalize } from 'node:path';
import { z } from 'zod';
import { PrecheckError } from '../model/errors.ts';
import { type Severity, SEVERITIES } from '../model/finding.ts';
import type { Verdict } from '../model/report.ts';
import type { BaselineEntry, KnownFinding } from '../render/baseline.ts';
import { FINGERPRINT_KEY, SEVERITY_OF_LEVEL } from '../render/sarif-words.ts';

/** What an earlier run found on the CV of that path; undefined where it was not part of that run. */
export type Baseline = (source: string) => BaselineEntry | undefined;

const verdict = z.enum(['ready', 'at-risk', 'likely-screened-out', 'cannot-judge']);
const knownFinding = z.object({
  ruleId: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  fingerprint: z.string(),
  points: z.number().optional(),
});
const report = z.object({
  schemaVersion: z.literal('1'),
  document: z.object({ fileName: z.string().nullable() }),
  verdict,
  findings: z.array(knownFinding),
});
const records = z.array(z.object({ source: z.string(), report: report.optional() }));

const location = z.object({
  physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }) }),
});
const sarif = z.object({
  version: z.literal('2.1.0'),
  runs: z.array(
    z.object({
      artifacts: z
        .array(
          z.object({
            location: z.object({ uri: z.string() }),
            properties: z.object({ source: z.string().optional(), verdict: verdict.optional() }).optional(),
          }),
        )
        .default([]),
      results: z.array(
        z.object({
          ruleId: z.string(),
          level: z.enum(['error', 'warning', 'note']).default('warning'),
          message: z.object({ text: z.string() }),
          locations: z.array(location).default([]),
          partialFingerprints: z.record(z.string(), z.string()).default({}),
          suppressions: z.array(z.unknown()).default([]),
          baselineState: z.string().optional(),
        }),
      ),
    }),
  ),
});

const keyOf = (source: string): string => normalize(source).replaceAll('\\', '/');

function byPath(entries: readonly (readonly [string, BaselineEntry])[]): Baseline {
  const known = new Map(entries.map(([source, entry]) => [keyOf(source), entry]));
  return (source) => known.get(keyOf(source));
}

/** What a SARIF log calls the CV; logs of other tools have the address only. */
function sourceOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function ofSarif({ runs }: z.output<typeof sarif>): Baseline {
  const verdicts = new Map<string, Verdict | null>();
  const sources = new Map<string, string>();
  const found = new Map<string, KnownFinding[]>();
  for (const { artifacts, results } of runs) {
    for (const { location: place, properties } of artifacts) {
      sources.set(place.uri, properties?.source ?? sourceOf(place.uri));
      verdicts.set(place.uri, properties?.verdict ?? null);
    }
    for (const result of results) {
      const uri = result.locations[0]?.physicalLocation.artifactLocation.uri;
      const fingerprint = result.partialFingerprints[FINGERPRINT_KEY];
      // What was suppressed or gone by then is nothing that the earlier run complained of.
      const counts = result.suppressions.length === 0 && result.baselineState !== 'absent';
      if (uri === undefined || fingerprint === undefined || !counts) continue;
      const severity: Severity = SEVERITY_OF_LEVEL[result.level];
      const finding = { ruleId: result.ruleId, severity, message: result.message.text, fingerprint };
      found.set(uri, [...(found.get(uri) ?? []), finding]);
    }
  }
  const uris = new Set([...verdicts.keys(), ...found.keys()]);
  return byPath(
    [...uris].map((uri) => [
      sources.get(uri) ?? sourceOf(uri),
      { verdict: verdicts.get(uri) ?? null, findings: found.get(uri) ?? [] },
    ]),
  );
}

function ofRecords(list: z.output<typeof records>): Baseline {
  return byPath(
    list.flatMap((record) => (record.report === undefined ? [] : [[record.source, record.report]])),
  );
}

/** A report by itself does not say where its CV stood; the name of the file has to do. */
function ofReport(one: z.output<typeof report>): Baseline {
  return (source) => (one.document.fileName === (source === '-' ? null : basename(source)) ? one : undefined);
}

/** JSON, or one JSON value a line. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2) throw error;
    return lines.map((line) => JSON.parse(line) as unknown);
  }
}

/**
 * Reads what an earlier run found: a report, records or NDJSON of this program, or its SARIF log.
 * @throws PrecheckError `not-found`, or `bad-request` that says what a baseline may be.
 */
export async function readBaseline(path: string): Promise<Baseline> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PrecheckError('not-found', `The baseline “${path}” cannot be opened.`, { cause });
  });
  try {
    const value = parse(text);
    const log = sarif.safeParse(value);
    if (log.success) return ofSarif(log.data);
    const alone = report.safeParse(value);
    if (alone.success) return ofReport(alone.data);
    return ofRecords(records.parse(Array.isArray(value) ? value : [value]));
  } catch (cause) {
    throw new PrecheckError(
      'bad-request',
      `“${path}” is no baseline. It must be what an earlier run wrote with --format json, ndjson or sarif.`,
      { cause },
    );
  }
}
