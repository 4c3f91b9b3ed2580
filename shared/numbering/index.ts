// The public face of numbering: other folders import from here only.
export { citedLabel, inTextLabel } from './cite.ts';
export { concordance, freeze, type LabelChange, type Renumbering, renumber } from './freeze.ts';
export { type AlternativeWord, type Label, labelPin, parseLabel, printLabel } from './label.ts';
export { type DocumentLabels, type LabelledBlock, labelDocument } from './label-document.ts';
export { sameLabelStructure } from './label-structure.ts';
export { parseLatinAdverb, printLatinAdverb } from './latin-adverb.ts';
export { kanji } from './numerals/kanji.ts';
export { upperRoman } from './numerals/roman.ts';
export { NUMBERING_FAMILIES, NUMBERING_PRESETS, type NumberingFamily } from './presets.ts';
export { canPrint, LABEL_STYLES, type LabelStyle, labelStyle, type WordNumeral } from './styles.ts';
