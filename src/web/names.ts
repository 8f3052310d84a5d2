/** What a report only names by id: skills by name, rules by title, and what stands in for the quotes of some rules. */
export interface Names {
  readonly skills: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, string>;
  /** By rule id, for findings about what is not there (`absencesOf`). */
  readonly absences: ReadonlyMap<string, string>;
}
