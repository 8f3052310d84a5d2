import { createContext } from 'hono/jsx';

/** Where the parts of a report stand: on a page of the service, or in a file by itself. */
export interface Surroundings {
  /** Whether there are pages of rules to link to. */
  readonly hasRulePages: boolean;
  /** Put before every id, so that several reports can share a page. */
  readonly prefix: string;
}

export const SurroundingsContext = createContext<Surroundings>({ hasRulePages: true, prefix: '' });
