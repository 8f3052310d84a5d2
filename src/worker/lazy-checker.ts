import type { Pack } from '../model/pack.ts';
import { type Checker, createChecker } from '../pipeline.ts';

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
    check: async (bytes, options) => checker().check(bytes, options),
    read: async (bytes, options) => checker().read(bytes, options),
    readAd: async (bytes, options) => checker().readAd(bytes, options),
    jobAd: (text) => checker().jobAd(text),
    parse: (document, options) => checker().parse(document, options),
    judge: (document, options) => checker().judge(document, options),
  };
}
