import type { Node } from 'prosemirror-model';
import { draftDocument, findDraft } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { NumberingSettings } from '../../shared/model/settings.ts';
import { type FormatId, loadFonts, type OutputFile, type OutputMeta, outputTree } from '../../shared/output/index.ts';
import type { Desk } from '../app/desk.ts';
import type { OutputSource } from '../app/desk-state.ts';
import type { RunOptions } from '../worker-client.ts';
import { mincho } from './fonts.ts';
import { type OutputSettings, outputNumbering } from './settings.ts';

/** The text that is put out, and what is told about it. */
export interface OutputText {
  readonly doc: Node;
  readonly name: string;
  readonly meta: Partial<OutputMeta>;
}

/** The chosen text: the living one, or a draft as it was sealed. */
export function outputText(
  dossier: Dossier,
  working: Node,
  source: OutputSource,
  settings: OutputSettings,
  workingName: string,
): OutputText {
  const banner = settings.banner.trim() || null;
  if (source.kind === 'working' || !dossier.drafts.some((draft) => draft.id === source.draft)) {
    return { doc: working, name: workingName, meta: { draftName: null, banner } };
  }
  const draft = findDraft(dossier, source.draft);
  const date = settings.dated ? draft.date : null;
  const meta = { draftName: draft.name, author: draft.author, note: draft.note, seal: draft.seal, date, banner };
  return { doc: draftDocument(dossier, source.draft), name: draft.name, meta };
}

/** Makes one file in the worker. Rejects with a coded error where the platform cannot (no printer). */
export async function makeOutput(
  { worker }: Desk,
  text: OutputText,
  settings: OutputSettings,
  format: FormatId,
  options?: RunOptions,
): Promise<OutputFile> {
  const { doc, meta } = text;
  const numbering = outputNumbering(doc.attrs.numbering as NumberingSettings, settings);
  const { metadata, encoding, lineEnd, paper, direction, strictAkn4un } = settings;
  const tree = outputTree(doc, { meta, metadata, ...(numbering && { numbering }) });
  const fonts = format === 'pdf' ? await loadFonts(tree, mincho) : [];
  const writing = { encoding, lineEnd, paper, direction, strictAkn4un, fonts };
  return worker.write({ format, doc, meta, metadata, numbering, options: writing }, options);
}
