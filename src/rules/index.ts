export type { CheckFault, CheckKind } from './check.ts';
export { checkKinds } from './checks/index.ts';
export { compileRules, faultsOfRule, type RuleSet } from './compile.ts';
export type { RuleContext } from './context.ts';
export { layeredRuleSets } from './layered.ts';
export { runRules } from './run.ts';
