import type { Settings } from '../model/settings.ts';
import type { CheckFlags, GivenFlags } from './check-options.ts';

/** The value without keys that hold nothing: spread over defaults, those would wipe them out. */
function given<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as Partial<Value>;
}

/**
 * The options of a run: those of the command line, then those of the configuration, then the defaults.
 *
 * A role, job ad or profile on the command line replaces all three of the configuration: they answer one question.
 * Globs of both are excluded; the reverse would need a way to say "and not those".
 */
export function withSettings(flags: GivenFlags, settings: Settings): CheckFlags {
  const { role, jobAd, profile, ...rest } = settings;
  const namesTarget = [flags.role, flags.jobAd, flags.profile].some((value) => value !== undefined);
  const target = namesTarget ? {} : given({ role, jobAd, profile });
  const exclude = [...(settings.exclude ?? []), ...(flags.exclude ?? [])];
  return {
    format: 'pretty',
    ...given(rest),
    ...target,
    ...given(flags),
    exclude,
    suppressions: settings.suppressions,
  };
}
