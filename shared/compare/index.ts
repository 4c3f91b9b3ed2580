// The public face of the comparison: other folders import from here only.
export { comparedBlocks, formattingOf } from './blocks.ts';
export { type CompareOptions, compareBlocks } from './compare-blocks.ts';
export { compareDocuments } from './compare-documents.ts';
export type { CanonicalBlock } from './forms.ts';
export { followMarks, type LiveMarks, startMarks } from './live-marks.ts';
export { canonicalHash, canonicalText, verify } from './receipt.ts';
export { replay, replayBack } from './replay.ts';
export { type ComparisonJson, comparisonJson } from './report/json.ts';
export * from './types.ts';
export { CANCELLED, isCancellation, type WatchOptions } from './watch.ts';
export { byWeight, changeWeight, changeWeights } from './weight.ts';
export { diffWords, type WordDiff, type WordOptions } from './words/diff-words.ts';
export { definedTerms } from './words/terms.ts';
