// The public face of the checks. The window takes `ignored.ts` by itself: the rules belong to its worker.
export {
  IGNORED_EXTRA,
  type IgnoredFinding,
  type IgnoreScope,
  ignoredBy,
  ignoreFinding,
  LEFT_EXTRA,
  readIgnored,
  withoutIgnored,
} from './ignored.ts';
export type { CheckedBlock, Rule, Spot } from './rule.ts';
export { RULES } from './rules.ts';
export { type CheckContext, checkBlock, checkDocument, type Survey, surveyText } from './run.ts';
export { type CheckedState, checkTouched, checkWhole } from './session.ts';
