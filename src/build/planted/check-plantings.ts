import type { Finding } from '../../model/finding.ts';
import type { Checker } from '../../pipeline.ts';
import type { CleanCv } from './clean-cv.ts';
import type { Asked, Format, Planter } from './fault.ts';
import { type Planting, plantAll, render } from './plant.ts';
import { layOut } from './sheet.ts';

/** The day taken as today. */
export const TODAY = '2026-11-24';

/** What the check said of one planting. */
export interface Outcome {
  readonly planting: Planting;
  /** The rule found the fault, and its finding points at it. */
  readonly caught: boolean;
  /** Why it does not count as caught, in words. */
  readonly miss: string | null;
  /** Rules that the clean CV did not set off, besides the planted one and its declared companions. */
  readonly extras: readonly string[];
}

/** What the check finds in a CV that nothing was planted in. */
export interface CleanOutcome {
  readonly person: CleanCv;
  readonly format: Format;
  readonly findings: readonly Finding[];
}

const fileNameOf = ({ id }: CleanCv, format: Format): string =>
  `${id}-cv.${format === 'text' ? 'txt' : format}`;

/** Checks plantings and the clean CVs behind them; each clean CV once. */
export class PlantingCheck {
  readonly #checker: Checker;
  readonly #clean = new Map<string, Promise<readonly Finding[]>>();

  constructor(checker: Checker) {
    this.#checker = checker;
  }

  async #findings(
    bytes: Uint8Array,
    { person, format, asked }: Pick<Planting, 'person' | 'format' | 'asked'>,
  ): Promise<readonly Finding[]> {
    const { role, seniority, region } = person;
    const own = asked.profile === undefined && asked.jobAd === undefined ? { role } : {};
    const options = { ...own, seniority, region, fileName: fileNameOf(person, format), now: TODAY };
    return (await this.#checker.check(bytes, { ...options, ...asked })).findings;
  }

  /** The findings of a person's clean CV. */
  clean(person: CleanCv, format: Format, asked: Asked = {}): Promise<readonly Finding[]> {
    const key = JSON.stringify([person.id, format, asked]);
    const known = this.#clean.get(key);
    if (known !== undefined) return known;
    const findings = this.#findings(render(layOut(person), format), { person, format, asked });
    this.#clean.set(key, findings);
    return findings;
  }

  /** Checks one planting against its clean CV. */
  async outcome(planting: Planting, { comesWith = [] }: Planter): Promise<Outcome> {
    const { rule, fault, person, format, bytes } = planting;
    const before = await this.clean(person, format, planting.asked);
    const asked = { ...planting.asked, ...fault.askedWithFault?.(person) };
    const after = await this.#findings(bytes, { person, format, asked });
    const companions = [...comesWith, ...(fault.comesWith ?? [])].map((it) => it.rule);
    const known = new Set([...before.map(({ ruleId }) => ruleId), rule, ...companions]);
    const extras = [...new Set(after.map(({ ruleId }) => ruleId))].filter((id) => !known.has(id));
    const miss = missOf(planting, { before, after });
    return { planting, caught: miss === null, miss, extras };
  }
}

/** Why a planting was not caught; null where it was. */
function missOf(
  { rule, fault: { says } }: Planting,
  { before, after }: { readonly before: readonly Finding[]; readonly after: readonly Finding[] },
): string | null {
  if (before.some(({ ruleId }) => ruleId === rule)) return 'the clean CV sets off the rule already';
  const own = after.filter(({ ruleId }) => ruleId === rule);
  if (own.length === 0) return 'nothing';
  if (says === undefined) return null;
  const words = own.flatMap(({ message, evidence }) => [message, ...evidence.map(({ quote }) => quote)]);
  return words.some((text) => text.includes(says)) ? null : `a finding elsewhere: ${words.join(' / ')}`;
}

/** Plants and checks everything that the planters know. */
export async function checkPlanters(
  check: PlantingCheck,
  planters: readonly Planter[],
  people: readonly CleanCv[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const planter of planters)
    for (const planting of plantAll(planter, people)) outcomes.push(await check.outcome(planting, planter));
  return outcomes;
}
