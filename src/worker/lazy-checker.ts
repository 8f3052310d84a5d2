import { DEFAULT_LIMITS, type Stopped } from '../model/limits.ts';
import type { Pack } from '../model/pack.ts';
import { type Checker, createChecker } from '../pipeline.ts';

/**
 * A deadline for reading one file. The clock of the edge stands still while a request is worked on, so there the other
 * limits come first; under Node it stops the work.
 */
function deadline(): { readonly stopped: Stopped } {
  const end = Date.now() + DEFAULT_LIMITS.milliseconds;
  return { stopped: () => Date.now() > end };
}

/**
 * A checker that prepares its word lists and patterns at the first CV.
 *
 * Why: preparing takes a good part of a cold start, and pages, lists and `/healthz` need none of it.
 */
export function lazyChecker(pack: Pack): Checker {
  let prepared: Checker | null = null;
  const checker = (): Checker => {
    prepared ??= createChecker(pack);
    return prepared;
  };
  return {
    pack,
    check: async (bytes, options) => checker().check(bytes, { ...deadline(), ...options }),
    read: async (bytes, options) => checker().read(bytes, { ...deadline(), ...options }),
    readAd: async (bytes, options) => checker().readAd(bytes, { ...deadline(), ...options }),
    jobAd: (text) => checker().jobAd(text),
    parse: (document, options) => checker().parse(document, options),
    judge: (document, options) => checker().judge(document, options),
  };
}
