export { findSkills } from './find-skills.ts';
export { readJobAd } from './job-ad/index.ts';
export { type MatchInput, matchProfile } from './match-profile.ts';
export { nearestRole } from './nearest-role.ts';
export { compileVocabulary, type Vocabulary } from './vocabulary.ts';
