// The public face of intake: other folders import from here only.
export { intakeBytes } from './intake-bytes.ts';
export { intakeText } from './intake-text.ts';
export * from './types.ts';
