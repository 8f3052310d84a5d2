/** Names of skills and titles of rules by id, for what a report only names by id. */
export interface Names {
  readonly skills: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, string>;
}
