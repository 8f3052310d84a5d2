/**
 * YAML rule files to a validated Pack.
 * @module
 */
export { readCustomProfile } from './custom-profile.ts';
export { type LoadOptions, loadPack } from './load.ts';
export { type Fault, formatFault, PackError, type SourceFile } from './source.ts';
