// The public face of the checks. The window takes `ignored.ts` by itself: the rules belong to its worker.
export { ignoreFinding, readIgnored, setAside } from './ignored.ts';
export { RULES } from './rules.ts';
export { checkDocument } from './run.ts';
export { type CheckedState, checkTouched, checkWhole } from './session.ts';
