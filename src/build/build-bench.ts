import { build } from 'esbuild';
import { BENCHMARK } from './bundles.ts';

await build(BENCHMARK);
