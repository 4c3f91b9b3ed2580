import { Fragment, type Node } from 'prosemirror-model';
import { dossierMessages } from '../messages/dossier.ts';
import type { Locale } from '../messages/table.ts';
import { type DraftId, type IdSource, randomIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import type { NumberingSettings, TextLanguage } from '../model/settings.ts';
import { demandIds } from './dossier.ts';
import { blockOfRow, documentRows, internBlocks, sealRows } from './store.ts';
import type { Dossier, Draft, DraftNotes } from './types.ts';

// A draft never changes, so the document made from it holds as long as somebody looks at it: with its labels it is several
// times as large as the rows, and put together in a moment. A draft just taken is the working text itself, which keeps its
// blocks' hashes known.
const documents = new WeakMap<Draft['blocks'], WeakRef<Node>>();

/**
 * Seals the working text as the newest draft; the working text then goes out from it.
 * @throws RangeError where a block has no id of its own, or the notes have no name.
 */
export function takeDraft(dossier: Dossier, working: Node, notes: DraftNotes, ids: IdSource = randomIds()): Dossier {
  const draft = seal(working, notes, ids);
  return {
    ...dossier,
    drafts: [...dossier.drafts, draft],
    store: internBlocks(dossier.store, working),
    working,
    basedOn: draft.id,
  };
}

/**
 * Adds a text that came from elsewhere as the newest draft; its blocks already have the ids that its alignment to
 * another draft gave them. The working text stays as it is.
 * @throws RangeError as `takeDraft`.
 */
export function importDraft(dossier: Dossier, doc: Node, notes: DraftNotes, ids: IdSource = randomIds()): Dossier {
  const draft = seal(doc, notes, ids);
  return { ...dossier, drafts: [...dossier.drafts, draft], store: internBlocks(dossier.store, doc) };
}

/** Corrects what people wrote about a draft. What was sealed is not touched. */
export function editDraftNotes(dossier: Dossier, id: DraftId, notes: Partial<DraftNotes>): Dossier {
  const draft = findDraft(dossier, id);
  const { name, kind, author, date, note } = { ...draft, ...notes };
  demandName(name);
  const corrected: Draft = { ...draft, name, kind, author, date, note };
  return { ...dossier, drafts: dossier.drafts.map((other) => (other.id === id ? corrected : other)) };
}

/** The text of a draft, with the ids its blocks had: the same document as long as somebody holds it, then an equal one. */
export function draftDocument(dossier: Pick<Dossier, 'drafts' | 'store'>, id: DraftId): Node {
  const held = heldDocument(dossier, id);
  if (held !== null) return held;
  const draft = findDraft(dossier, id);
  const doc = buildDocument(draft, dossier);
  documents.set(draft.blocks, new WeakRef(doc));
  return doc;
}

/** The text of a draft where somebody holds it; null where it would have to be put together. */
export function heldDocument(dossier: Pick<Dossier, 'drafts'>, id: DraftId): Node | null {
  return documents.get(findDraft(dossier, id).blocks)?.deref() ?? null;
}

/** The name to offer for the next draft (第3次案, Draft 3): counts on from the number of drafts, past names in use. */
export function nextDraftName(dossier: Dossier, locale: Locale): string {
  const used = new Set(dossier.drafts.map((draft) => draft.name));
  const { draftName } = dossierMessages[locale];
  let n = dossier.drafts.length + 1;
  while (used.has(draftName(n))) n++;
  return draftName(n);
}

/** Whether a draft still is what was sealed: its rows match the seal and the store has each content under its hash. */
export function isSealed(dossier: Dossier, id: DraftId): boolean {
  const draft = findDraft(dossier, id);
  return (
    sealRows(draft.language, draft.numbering, draft.blocks) === draft.seal &&
    draft.blocks.every((row) => dossier.store.has(row.hash))
  );
}

/** @throws RangeError where the dossier has no such draft. */
export function findDraft(dossier: Pick<Dossier, 'drafts'>, id: DraftId): Draft {
  const draft = dossier.drafts.find((other) => other.id === id);
  if (!draft) throw new RangeError(`The dossier has no draft ${id}`);
  return draft;
}

function seal(doc: Node, notes: DraftNotes, ids: IdSource): Draft {
  demandIds(doc);
  demandName(notes.name);
  const language = doc.attrs.language as TextLanguage;
  const numbering = doc.attrs.numbering as NumberingSettings;
  const blocks = documentRows(doc);
  documents.set(blocks, new WeakRef(doc));
  const { name, kind, author, date, note } = notes;
  // A DraftId has the shape of a BlockId.
  const id = ids() as string as DraftId;
  return {
    id,
    name,
    kind,
    author,
    date,
    note,
    language,
    numbering,
    blocks,
    seal: sealRows(language, numbering, blocks),
  };
}

function demandName(name: string): void {
  if (name.trim() === '') throw new RangeError('A draft needs a name');
}

function buildDocument(draft: Draft, dossier: Pick<Dossier, 'store'>): Node {
  const blocks = draft.blocks.map((row) => blockOfRow(row, dossier.store));
  return schema.topNodeType.create(
    { language: draft.language, numbering: draft.numbering },
    Fragment.fromArray(blocks),
  );
}
