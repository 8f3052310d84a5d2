import { PrecheckError } from '../model/errors.ts';
import type { JobAdReading } from '../model/job-ad.ts';
import type { Pack } from '../model/pack.ts';
import { type AppliedProfile, type RoleProfile, type Seniority, spokenTitle } from '../model/role.ts';
import { readCustomProfile } from '../pack/custom-profile.ts';
import { didYouMean, namedRoles, suggest } from '../pack/suggest.ts';
import { readJobAd, roleFinderOf, type Vocabulary } from '../skills/index.ts';

/** What a CV is checked for. One of `profile`, `jobAd` and `role` is needed; they win in this order. */
export interface TargetOptions {
  /** Id of a role profile, or a title of the job: the nearest role is taken, and the report says which. */
  readonly role?: string;
  /** Text of a job ad. */
  readonly jobAd?: string;
  /** A role profile of the caller's own, in the shape of rules/roles/*.yaml. */
  readonly profile?: unknown;
  /** Default: the level that the title of the role names, else `intermediate`. */
  readonly seniority?: Seniority;
}

/** What the CV is held against, before seniority and region are applied. */
export interface WantedProfile {
  readonly profile: RoleProfile;
  readonly jobAd: JobAdReading | null;
  readonly source: AppliedProfile['source'];
  /** What the role was asked for by, and the level that the title names. */
  readonly asked: Pick<AppliedProfile, 'requested' | 'titleInText'>;
  readonly level: Seniority | null;
}

const NOT_ASKED = { asked: {}, level: null };

/** What an error quotes of a name that means nothing. */
const LONGEST_ROLE = 80;

/**
 * The role of an id or title.
 * @throws PrecheckError `unknown-role` with those that may have been meant.
 */
export function chooseRole(wanted: string, pack: Pack): RoleChoice {
  const { role, nearest, level } = roleFinderOf(pack.roles, pack.lexicon)(wanted);
  if (role !== null) return { role, level, asked: role.id === wanted ? {} : { requested: wanted } };
  const ids =
    nearest.length > 0 ? nearest.map((near) => near.role.id) : suggest(wanted, namedRoles(pack.roles));
  throw new PrecheckError(
    'unknown-role',
    `There is no role “${wanted.slice(0, LONGEST_ROLE)}”.${didYouMean(ids)} GET /v1/roles and \`cv-precheck roles\` list them all.`,
  );
}

/** A role, what it was asked for by where that was not its id, and the level that the title names. */
export interface RoleChoice extends Pick<WantedProfile, 'asked' | 'level'> {
  readonly role: RoleProfile;
}

/** The level that was asked for, else the one that the title names, else the usual one. */
export function levelOf(
  seniority: Seniority | undefined,
  named: Seniority | null,
): Pick<AppliedProfile, 'seniority' | 'seniorityFrom'> {
  if (seniority !== undefined) return { seniority, seniorityFrom: 'request' };
  if (named !== null) return { seniority: named, seniorityFrom: 'title' };
  return { seniority: 'intermediate', seniorityFrom: 'default' };
}

/** What reads job ads and chooses profiles, prepared once for a rule pack. */
export interface TargetReader {
  /** What a job ad asks for. */
  readonly readAd: (text: string) => JobAdReading;
  /**
   * The profile that a CV is to be held against.
   * @throws PrecheckError `bad-request` where the options name none or a faulty one, `unknown-role`.
   */
  readonly profileOf: (options: TargetOptions) => WantedProfile;
}

/** Prepares the choice of profiles for a rule pack. */
export function targetReader(pack: Pack, vocabulary: Vocabulary): TargetReader {
  const properWords = pack.lexicon.lists['proper-words'] ?? [];
  const readAd = (text: string): JobAdReading =>
    readJobAd(text, vocabulary, (title) => roleFinderOf(pack.roles, pack.lexicon)(title).level);

  const profileOf = (options: TargetOptions): WantedProfile => {
    if (options.profile !== undefined)
      return {
        profile: readCustomProfile(options.profile, pack),
        source: 'custom',
        jobAd: null,
        ...NOT_ASKED,
      };
    const chosen = options.role === undefined ? null : chooseRole(options.role, pack);
    if (options.jobAd !== undefined && options.jobAd.trim() !== '') {
      const jobAd = readAd(options.jobAd);
      if (jobAd.profile.skills.length > 0)
        return {
          profile: jobAd.profile,
          source: 'job-ad',
          jobAd,
          asked: {},
          level: jobAd.seniority?.value ?? null,
        };
      if (chosen === null) {
        throw new PrecheckError(
          'bad-request',
          'No skill that this check knows stands in the job ad. Paste the part with the requirements, or choose a role instead.',
        );
      }
    }
    if (chosen === null)
      throw new PrecheckError(
        'bad-request',
        'Say what the CV is for: a role, a job ad or a profile of your own.',
      );
    const { role, asked, level } = chosen;
    const titleInText = spokenTitle(role.title, properWords);
    return { profile: role, source: 'role', jobAd: null, asked: { ...asked, titleInText }, level };
  };

  return { readAd, profileOf };
}
