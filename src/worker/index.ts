import { pack } from '../generated/pack.ts';
import { createApp } from './app.ts';
import { lazyChecker } from './lazy-checker.ts';

/** The service as the edge runtime starts it: one checker for all requests. */
const app = createApp(lazyChecker(pack));

export default app;
