// The public face of numbering: other folders import from here only.
export { citedLabel, inTextLabel } from './cite.ts';
export { countBlocks, printNumbers } from './count.ts';
export { freeze, renumber } from './freeze.ts';
export { type Label, parseLabel, printLabel } from './label.ts';
export { type DocumentLabels, keepLabels, labelDocument } from './label-document.ts';
export { sameLabelStructure } from './label-structure.ts';
export { printLatinAdverb } from './latin-adverb.ts';
export { kanji } from './numerals/kanji.ts';
export { upperRoman } from './numerals/roman.ts';
export type { NumberedBlocks } from './place.ts';
export { NUMBERING_FAMILIES, NUMBERING_PRESETS, type NumberingFamily } from './presets.ts';
export { canPrint, LABEL_STYLES, type LabelStyle, labelStyle } from './styles.ts';
