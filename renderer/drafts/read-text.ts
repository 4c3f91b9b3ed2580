import type { Node } from 'prosemirror-model';
import { draftDocument } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { OpenedFile } from '../../shared/host/api.ts';
import { appMessages } from '../../shared/messages/app.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { busily } from '../app/busily.ts';
import type { Desk } from '../app/desk.ts';
import type { RunOptions } from '../worker-client.ts';
import { ChooseTextDialog } from './choose-text-dialog.tsx';

/** A text from a file, for comparing with or bringing in as a draft. */
export interface ReadText {
  /** Name of the file, with the draft's name where it was one of several. */
  readonly name: string;
  readonly doc: Node;
}

/**
 * Lets the person pick a `.soan`, text or Markdown file and reads it; null where they went away or it failed (told).
 * @param empty 'take' makes a text without content a document without blocks; a comparison can answer that
 */
export async function readText(desk: Desk, empty: 'refuse' | 'take' = 'refuse'): Promise<ReadText | null> {
  const handle = await desk.actions.pickOpen(['dossier', 'text']);
  if (handle === null) return null;
  const { reading } = appMessages[desk.state.get().locale].busy;
  const file = await busily(desk, reading(null), () => desk.host.read({ file: handle }));
  // Read only: the lock that reading took is not ours to hold, unless it is the open dossier's own file.
  if (handle !== desk.state.get().file?.handle) await desk.host.release({ file: handle }).catch(() => null);
  if (file === null) return null;
  return isDossierName(file.name) ? readDossierText(desk, file) : readPlainText(desk, file, empty);
}

/** Reads in the worker, named at the foot of the window where it takes long; null where it was stopped or failed. */
function readBusily<T>(desk: Desk, { name }: OpenedFile, work: (options: RunOptions) => Promise<T>): Promise<T | null> {
  return busily(desk, appMessages[desk.state.get().locale].busy.reading(name), work);
}

function isDossierName(name: string): boolean {
  return name.toLowerCase().endsWith('.soan');
}

async function readPlainText(desk: Desk, file: OpenedFile, empty: 'refuse' | 'take'): Promise<ReadText | null> {
  const request = { bytes: file.bytes, name: file.name, encoding: null, language: null };
  const read = await readBusily(desk, file, (options) => desk.worker.intake(request, options));
  if (read === null) return null;
  if (read.ok) return { name: file.name, doc: read.value.doc };
  if (read.code === 'empty' && empty === 'take') {
    const language = desk.state.get().dossier?.working.attrs.language;
    return { name: file.name, doc: schema.nodes.doc.create(language === undefined ? null : { language }) };
  }
  desk.actions.tellFailure(read);
  return null;
}

async function readDossierText(desk: Desk, file: OpenedFile): Promise<ReadText | null> {
  const read = await readBusily(desk, file, (options) => desk.worker.decode(file.bytes, options));
  if (read === null) return null;
  if (!read.ok) {
    desk.actions.tellFailure(read);
    return null;
  }
  const dossier = read.value;
  if (dossier.drafts.length === 0) return { name: file.name, doc: dossier.working };
  const choice = await desk.actions.ask(ChooseTextDialog, { name: file.name, drafts: dossier.drafts });
  return choice === null ? null : chosenText(file.name, dossier, choice.draft);
}

function chosenText(name: string, dossier: Dossier, draft: DraftId | null): ReadText {
  if (draft === null) return { name, doc: dossier.working };
  const found = dossier.drafts.find((other) => other.id === draft);
  return { name: `${name}　${found?.name ?? ''}`.trim(), doc: draftDocument(dossier, draft) };
}
