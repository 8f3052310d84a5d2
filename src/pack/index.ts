/**
 * YAML rule files to a validated Pack.
 * @module
 */
export { type LoadOptions, loadPack } from './load.ts';
export { type Fault, formatFault, PackError, type SourceFile } from './source.ts';
