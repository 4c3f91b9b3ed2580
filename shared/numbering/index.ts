// The public face of numbering: other folders import from here only.
export { type DocumentLabels, labelDocument, type LabelledBlock } from './label-document.ts';
export { type Label, parseLabel, printLabel } from './label.ts';
export { LABEL_STYLES, type LabelStyle, labelStyle } from './styles.ts';
