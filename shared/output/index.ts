// The public face of output: other folders import from here only.
export {
  COMPARISON_FORMAT_IDS,
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type ComparisonFormatId,
  comparisonFormat,
  comparisonFormatOfName,
} from './comparison-formats.ts';
export { type ComparisonSource, comparisonSource } from './comparison-source.ts';
export { FORMAT_IDS, type FormatId, formatOfName, OUTPUT_FORMATS, type OutputFormat, outputFormat } from './formats.ts';
export { type FontSource, loadFonts, minchoSources } from './mincho.ts';
export { printableTable } from './old-new-table/table-html.ts';
export { printablePage } from './pdf.ts';
export { printText } from './text.ts';
export { outputTree, type TreeOptions } from './tree.ts';
export * from './types.ts';
