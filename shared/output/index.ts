// The public face of output: other folders import from here only.
export { FORMAT_IDS, type FormatId, formatOfName, OUTPUT_FORMATS, type OutputFormat, outputFormat } from './formats.ts';
export { type FontSource, loadFonts, minchoSources } from './mincho.ts';
export { printablePage } from './pdf.ts';
export { printText } from './text.ts';
export { outputTree, type TreeOptions } from './tree.ts';
export * from './types.ts';
