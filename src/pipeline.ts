import { version } from '../package.json';
import { extractAdText, extractText } from './extract/index.ts';
import type { Cv } from './model/cv.ts';
import { type TextDocument, visiblePart } from './model/document.ts';
import { PrecheckError } from './model/errors.ts';
import type { Finding } from './model/finding.ts';
import type { JobAd } from './model/job-ad.ts';
import { DEFAULT_LIMITS, type Limits, type Stopped } from './model/limits.ts';
import { createLocator } from './model/locate.ts';
import type { Pack, RegionConventions } from './model/pack.ts';
import type { Report, Stage } from './model/report.ts';
import type { AppliedProfile, RegionCode } from './model/role.ts';
import { isCertificate, isTechnology } from './model/skill.ts';
import { spokenNames } from './model/spoken-names.ts';
import { isSuppressed, type Suppression } from './model/suppression.ts';
import { compileLexicon, parseCv } from './parse/index.ts';
import { levelOf, type TargetOptions, targetReader, type WantedProfile } from './pipeline/target.ts';
import { absencesOf } from './report/absences.ts';
import { assembleReport } from './report/index.ts';
import { layeredRuleSets, runRules } from './rules/index.ts';
import { scoreCv } from './score/index.ts';
import { compileVocabulary, findSkills, matchProfile, titleJudgeOf } from './skills/index.ts';

export { chooseRole, type RoleChoice } from './pipeline/target.ts';
export { faultsOfRule } from './rules/index.ts';
export { hasDeeds, scoreRequirements } from './score/requirements.ts';
export { type RoleAnswer, type RoleFinder, roleFinderOf } from './skills/index.ts';

/** What one check takes besides the CV. */
export interface CheckOptions extends TargetOptions {
  /** As uploaded; for the report only. */
  readonly fileName?: string | null;
  /** Default `NZ`. */
  readonly region?: RegionCode;
  /** Default `before-interview`. */
  readonly stage?: Stage;
  /** The day taken as today, YYYY-MM-DD. */
  readonly now: string;
  /** Whether the report carries the text that was read. */
  readonly includeText?: boolean;
  /** Findings that a person has said do not hold: left out of score and findings, told under `suppressed`. */
  readonly suppressions?: readonly Suppression[];
  readonly limits?: Partial<Limits>;
  /** Asked while the file is read: whether the time is up. */
  readonly stopped?: Stopped;
}

/** Everything a check needs, prepared once for a rule pack. */
export interface Checker {
  readonly pack: Pack;
  /**
   * Checks one CV.
   * @throws PrecheckError with a code of the report contract.
   */
  check(bytes: Uint8Array, options: CheckOptions): Promise<Report>;
  /**
   * Reads one file into text, as a screener's parser would.
   * @throws PrecheckError with a code of the report contract.
   */
  read(
    bytes: Uint8Array,
    options: { fileName: string | null; limits?: Partial<Limits>; stopped?: Stopped },
  ): Promise<TextDocument>;
  /**
   * The words of a job ad in any format that CVs come in, or of the web page that it stands on.
   * @throws PrecheckError with a code of the report contract.
   */
  readAd(bytes: Uint8Array, options?: { limits?: Partial<Limits>; stopped?: Stopped }): Promise<string>;
  /** What a job ad asks for: the profile that a check against it uses, and where in the ad it comes from. */
  jobAd(text: string): JobAd;
  /** What was recovered from a text that `read` gave. */
  parse(document: TextDocument, options: { region?: RegionCode; now: string }): Cv;
  /** All stages after reading: judges a text that `read` gave. */
  judge(document: TextDocument, options: CheckOptions): Report;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function conventionsOf(pack: Pack, region: RegionCode): RegionConventions {
  const conventions = pack.regions.find(({ code }) => code === region);
  if (conventions === undefined) {
    throw new PrecheckError('bad-request', `There are no conventions for the region “${region}”.`);
  }
  return conventions;
}

/** What is said of a document that is no CV: that, and what holds of any file. Its details are nobody's fault. */
function worthSaying(findings: readonly Finding[], { scoring, rules }: Pack): readonly Finding[] {
  const isNoCv = ({ ruleId }: Finding) => scoring.nothingToJudge.includes(ruleId);
  if (!findings.some(isNoCv)) return findings;
  const ofFiles = new Set(rules.filter((rule) => !rule.needsReadableText).map(({ id }) => id));
  return findings.filter((finding) => isNoCv(finding) || ofFiles.has(finding.ruleId));
}

/**
 * Prepares a checker for a rule pack.
 *
 * Why prepared: word lists, patterns and the skill automaton are built once and then serve every CV.
 */
export function createChecker(pack: Pack): Checker {
  const lexicon = compileLexicon(pack.lexicon);
  const vocabulary = compileVocabulary(pack.skills, pack.lexicon.lists);
  const ruleSetFor = layeredRuleSets(pack);
  const properWords = pack.lexicon.lists['proper-words'] ?? [];
  const spoken = spokenNames(pack.skills, properWords);
  const technologies = new Set(pack.skills.filter(isTechnology).map(({ id }) => id));
  const certificates = new Set(pack.skills.filter(isCertificate).map(({ id }) => id));
  const changes = new Map(pack.rules.map(({ id, change }) => [id, change]));
  const absences = absencesOf(pack.rules);
  const kinds = new Map(pack.skills.map(({ id, category }) => [id, category]));

  const { readAd, profileOf } = targetReader(pack, vocabulary);

  const judge = (document: TextDocument, options: CheckOptions, wanted: WantedProfile): Report => {
    const { now, stage = 'before-interview', region = 'NZ' } = options;
    if (!DAY.test(now)) throw new PrecheckError('bad-request', 'The date “now” must be written YYYY-MM-DD.');
    const conventions = conventionsOf(pack, region);
    const { source, asked, level } = wanted;
    const profile: AppliedProfile = {
      ...wanted.profile,
      ...levelOf(options.seniority ?? wanted.profile.seniority, level),
      region,
      source,
      ...asked,
    };
    const visible = visiblePart(document);
    const cv = parseCv(visible, { lexicon, conventions, now });
    const locator = createLocator(document, cv.sections);
    const mentions = findSkills(visible, cv, vocabulary);
    const skills = matchProfile({ cv, mentions, vocabulary, profile, locator, now });
    const found = runRules(ruleSetFor(profile), {
      document: visible,
      whole: document,
      cv,
      mentions,
      skills,
      profile,
      jobAd: wanted.jobAd,
      titles: titleJudgeOf(profile, pack.roles, pack.lexicon),
      technologies,
      certificates,
      conventions,
      now,
      locator,
      spoken,
      suppressions: options.suppressions ?? [],
    });
    const findings = worthSaying(
      found.filter((finding) => !isSuppressed(finding)),
      pack,
    );
    const suppressed = found.filter(isSuppressed);
    const result = scoreCv({ findings, skills, profile, cv, document, certificates, scoring: pack.scoring });
    return assembleReport({
      document,
      cv,
      profile,
      jobAd: wanted.jobAd,
      skills,
      findings,
      suppressed,
      result,
      scoring: pack.scoring,
      advice: pack.advice,
      changes,
      absences,
      kinds,
      spoken,
      locator,
      stage,
      now,
      version,
      rules: pack.fingerprint,
      includeText: options.includeText ?? false,
    });
  };

  const read: Checker['read'] = (bytes, { limits, ...rest }) =>
    extractText(bytes, { ...rest, limits: { ...DEFAULT_LIMITS, ...limits } });

  return {
    pack,
    read,
    readAd: (bytes, { limits, ...rest } = {}) =>
      extractAdText(bytes, { ...rest, fileName: null, limits: { ...DEFAULT_LIMITS, ...limits } }),
    jobAd(text) {
      const { skillYears: _years, certificates: _certificates, ...ad } = readAd(text);
      return ad;
    },
    judge: (document, options) => judge(document, options, profileOf(options)),
    parse: (document, { region = 'NZ', now }) =>
      parseCv(visiblePart(document), { lexicon, conventions: conventionsOf(pack, region), now }),
    async check(bytes, options) {
      // What is wrong with the request is told before a file is read for nothing.
      const wanted = profileOf(options);
      const document = await read(bytes, {
        fileName: options.fileName ?? null,
        ...(options.limits === undefined ? {} : { limits: options.limits }),
        ...(options.stopped === undefined ? {} : { stopped: options.stopped }),
      });
      return judge(document, options, wanted);
    },
  };
}
