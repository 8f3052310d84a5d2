/**
 * YAML rule files to a validated Pack.
 * @module
 */
export { type ConfigDraft, readConfig } from './config.ts';
export { readCustomProfile } from './custom-profile.ts';
export { findRule } from './find-rule.ts';
export { type LoadOptions, loadPack } from './load.ts';
export { type Fault, formatFault, PackError, type SourceFile } from './source.ts';
