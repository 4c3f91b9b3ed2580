import type { NumberingSettings } from '../../shared/model/settings.ts';
import { readLadderEdits } from '../../shared/operative/index.ts';
import {
  type AnyFormatId,
  type ComparisonFormatId,
  comparisonFormat,
  type FormatId,
  isComparisonFormat,
  loadFonts,
  numberedPair,
  type OutputFile,
  type OutputSettings,
  outputFormat,
  outputNumbering,
  outputTree,
  printedLocale,
} from '../../shared/output/index.ts';
import type { Desk } from '../app/desk.ts';
import type { RunOptions } from '../worker-client.ts';
import { mincho } from './fonts.ts';
import type { OutputText, OutputTexts } from './sources.ts';

const PDF = 'application/pdf';

export function isPrinted(format: AnyFormatId): boolean {
  return (isComparisonFormat(format) ? comparisonFormat(format) : outputFormat(format)).mime === PDF;
}

/** Makes one file in the worker. Rejects with a coded error where the platform cannot (no printer). */
export function makeOutput(
  desk: Desk,
  { text, old }: OutputTexts,
  settings: OutputSettings,
  format: AnyFormatId,
  options?: RunOptions,
): Promise<OutputFile> {
  if (!isComparisonFormat(format)) return makeDraft(desk, text, settings, format, options);
  if (old === null) throw new RangeError('A comparison needs two texts');
  return makeComparison(desk, old, text, settings, format, options);
}

async function makeDraft(
  { worker }: Desk,
  { doc, meta }: OutputText,
  settings: OutputSettings,
  format: FormatId,
  options?: RunOptions,
): Promise<OutputFile> {
  const numbering = outputNumbering(doc.attrs.numbering as NumberingSettings, settings);
  const { metadata, concordance } = settings;
  const treeOf = () => outputTree(doc, { meta, metadata, concordance, ...(numbering && { numbering }) });
  const fonts = isPrinted(format) ? await loadFonts(treeOf(), mincho) : [];
  const writing = { ...writerSettings(settings), fonts };
  return worker.write({ format, doc, meta, metadata, numbering, concordance, options: writing }, options);
}

async function makeComparison(
  { worker, state }: Desk,
  old: OutputText,
  text: OutputText,
  settings: OutputSettings,
  format: ComparisonFormatId,
  options?: RunOptions,
): Promise<OutputFile> {
  const pair = numberedPair(old.doc, text.doc, settings);
  const fonts = isPrinted(format) ? await loadFonts([outputTree(pair.old), outputTree(pair.new)], mincho) : [];
  const { metadata, table } = settings;
  const locale = printedLocale(text.doc, state.get().locale);
  return worker.writeComparison(
    {
      format,
      old: pair.old,
      now: pair.new,
      oldMeta: namedMeta(old),
      newMeta: namedMeta(text),
      metadata,
      edits: readLadderEdits(state.get().dossier?.extras ?? {}),
      options: { ...writerSettings(settings), fonts, locale, table },
    },
    options,
  );
}

/** Which two texts are compared is always told: without it the receipt would say nothing. */
export function namedMeta({ meta, name }: OutputText): OutputText['meta'] {
  return { ...meta, draftName: name };
}

function writerSettings({ encoding, lineEnd, paper, direction, strictAkn4un }: OutputSettings) {
  return { encoding, lineEnd, paper, direction, strictAkn4un };
}
