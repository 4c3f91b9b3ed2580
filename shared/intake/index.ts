// The public face of intake: other folders import from here only.
export { blockNode } from './building/block-node.ts';
export { intakeBytes } from './intake-bytes.ts';
export { intakeText } from './intake-text.ts';
export * from './types.ts';
