// The public face of the comparison: other folders import from here only.
export { blockParts } from './block-parts.ts';
export { comparedBlocks, formattingOf } from './blocks.ts';
export { compareBlocks } from './compare-blocks.ts';
export { compareDocuments } from './compare-documents.ts';
export type { CanonicalBlock } from './forms.ts';
export { followMarks, type LiveMarks, startMarks } from './live-marks.ts';
export { canonicalText } from './receipt.ts';
export { replay } from './replay.ts';
export { type ComparisonJson, comparisonJson } from './report/json.ts';
export { type PackedBlocks, packBlocks, unpackBlocks } from './transfer/blocks.ts';
export { type PackedWords, packWords, unpackWords } from './transfer/words.ts';
export * from './types.ts';
export { changeWeight } from './weight.ts';
export { diffWords, type WordDiff, type WordOptions } from './words/diff-words.ts';
export { likelyPairs } from './words/likely-pairs.ts';
export { allTerms, definedTerms } from './words/terms.ts';
