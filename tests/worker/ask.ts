import { createApp } from '../../src/worker/app.ts';
import { stubChecker } from './stub-checker.ts';

/** The service over a checker that only notes what it is asked, on a day that does not move. */
export const app = createApp(stubChecker(), { today: () => '2026-11-23' });

/** A request that a check accepts, by each form that a request may have. */
export const form = (fields: Readonly<Record<string, string | File>> = {}): RequestInit => {
  const body = new FormData();
  for (const [name, value] of Object.entries({
    text: 'Aroha Tamahori',
    role: 'backend-developer',
    ...fields,
  })) {
    body.append(name, value);
  }
  return { method: 'POST', body };
};

export const json = (fields: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  body: typeof fields === 'string' ? fields : JSON.stringify(fields),
  headers: { 'Content-Type': 'application/json', ...headers },
});
