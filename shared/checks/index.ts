// The public face of the checks: other folders import from here only.
export type { CheckedBlock, Rule, Spot } from './rule.ts';
export { RULES } from './rules.ts';
export { checkBlock, checkDocument, type Survey, surveyText } from './run.ts';
