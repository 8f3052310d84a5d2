export { findSkills } from './find-skills.ts';
export { readJobAd } from './job-ad/index.ts';
export { type MatchInput, matchProfile } from './match-profile.ts';
export {
  compileRoleFinder,
  roleFinderOf,
  type RoleAnswer,
  type RoleCandidate,
  type RoleFinder,
} from './nearest-role.ts';
export { titleJudgeOf } from './title-judge.ts';
export { compileVocabulary, type Vocabulary } from './vocabulary.ts';
