import { pack } from '../generated/pack.ts';
import { createChecker } from '../pipeline.ts';
import { createApp } from './app.ts';

/** The service as the edge runtime starts it: the checker is made once for all requests. */
const app = createApp(createChecker(pack));

export default app;
