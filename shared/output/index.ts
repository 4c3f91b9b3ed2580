// The public face of output: other folders import from here only.

export { nameText } from '../host/file-name.ts';
export {
  COMPARISON_FORMAT_IDS,
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type ComparisonFormatId,
  comparisonFormat,
  comparisonFormatOfName,
} from './comparison-formats.ts';
export { type ComparisonSource, comparisonSource } from './comparison-source.ts';
export { fileNames, formatExtension, NAME_FIELDS } from './file-names.ts';
export { FORMAT_IDS, type FormatId, formatOfName, OUTPUT_FORMATS, type OutputFormat, outputFormat } from './formats.ts';
export { glyphWarnings } from './glyph-warnings.ts';
export { type FontSource, loadFonts, minchoSources } from './mincho.ts';
export { printablePage } from './pdf.ts';
export {
  BUILT_IN_PRESETS,
  BUILT_IN_SETTINGS,
  cleanPresetName,
  findPreset,
  keepPresets,
  MAX_PRESET_NAME,
  type OutputPreset,
  readPresets,
  withPreset,
} from './presets.ts';
export { printedWarnings, receiptLine, receiptWarnings } from './receipt-line.ts';
export {
  ANY_FORMAT_IDS,
  type AnyFormatId,
  DEFAULT_SETTINGS,
  isComparisonFormat,
  MAX_BANNER,
  MAX_PATTERN,
  numberedPair,
  type OutputSettings,
  outputNumbering,
  printedLocale,
  readOutputSettings,
  SETTING_CHOICES,
  TABLE_CHOICES,
  withNumbering,
} from './settings.ts';
export { outputTree } from './tree.ts';
export * from './types.ts';
