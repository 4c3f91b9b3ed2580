import { Fragment, type Node } from 'prosemirror-model';
import { checkIds } from '../model/document.ts';
import { type BlockId, type ContentHash, type DraftId, isBlockId } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { isNumberingSettings, type NumberingSettings, TEXT_LANGUAGES, type TextLanguage } from '../model/settings.ts';
import { isRecord } from '../model/shape.ts';
import { canonicalJson } from './canonical.ts';
import { demandIds } from './dossier.ts';
import { hashText, isContentHash } from './hash.ts';
import { blockOfRow, readBlock, rememberBlock, sealRows } from './store.ts';
import { type BlockStore, type Dossier, DRAFT_KINDS, type Draft, type DraftKind, type DraftNotes } from './types.ts';

// The one validator of the parts' shapes. Every function throws a RangeError that says what is wrong, in English, for
// the log; the container turns it into a coded failure.

const MAX_DRAFTS = 10_000;
const MAX_PARTICIPANTS = 1_000;
const MAX_LINE = 10_000;
const MAX_NOTE = 1_000_000;

export type DossierHead = Pick<Dossier, 'id' | 'title' | 'participants' | 'createdAt' | 'basedOn' | 'extras'>;
export type DossierPast = Pick<Dossier, 'drafts' | 'store'>;

/**
 * The working text. What it still has in common with the last draft is taken from there: those blocks are checked and
 * hashed already, and a comparison of the two finds the same nodes.
 */
export function readWorking(value: unknown, past: DossierPast): Node {
  const sealed = new Map(past.drafts.at(-1)?.blocks.map((row) => [row.id, row]));
  const record = readRecord(value, 'The working text');
  const rows = readList(record.blocks, 'The blocks of the working text');
  const blocks = rows.map((pair) => {
    const [id, content] = readPair(pair, 'A block of the working text');
    const text = canonicalJson(readRecord(content, 'A block'));
    const row = sealed.get(readId(id));
    if (row && past.store.get(row.hash) === text) return blockOfRow(row, past.store);
    return readBlock(id as BlockId, content, text);
  });
  const attrs = { language: readLanguage(record.language), numbering: readNumbering(record.numbering) };
  const doc = schema.topNodeType.createChecked(attrs, Fragment.fromArray(blocks));
  const checked = checkIds(doc);
  if (!checked.ok) throw new RangeError(`The working text: ${checked.detail.reason}`);
  return doc;
}

export function readDetails(value: unknown): DossierHead {
  const record = readRecord(value, 'The details');
  const participants = readList(record.participants, 'The participants', MAX_PARTICIPANTS);
  return {
    id: readText(record.id, 'The id of the dossier', MAX_LINE),
    title: readText(record.title, 'The title', MAX_LINE),
    participants: participants.map((name) => readText(name, 'A participant', MAX_LINE)),
    createdAt: readText(record.createdAt, 'The date of the dossier', MAX_LINE),
    basedOn: record.basedOn === null ? null : readDraftId(record.basedOn),
    extras: readExtras(record.extras),
  };
}

/** The drafts and their contents: every hash worked out again, every seal compared, nothing left over. */
export function readPast(blocks: unknown, drafts: unknown): DossierPast {
  const contents = readList(readRecord(blocks, 'The block store').contents, 'The contents');
  const texts = contents.map((content) => canonicalJson(readRecord(content, 'A content')));
  const hashes = texts.map(hashText);
  const store = new Map(hashes.map((hash, i) => [hash, texts[i]!]));
  if (store.size !== texts.length) throw new RangeError('A content is stored twice');

  const record = readRecord(drafts, 'The drafts');
  const used = new Set<ContentHash>();
  const revisions = readList(record.revisions, 'The revisions').map((pair) => {
    const [id, position] = readPair(pair, 'A revision');
    const at = readCount(position, 'The position of a content');
    const hash = hashes[at];
    if (hash === undefined) throw new RangeError('A revision points behind the last content');
    used.add(hash);
    // Read here, so that no draft can surprise when it is opened, and once for all drafts that have this revision.
    const row = { id: readId(id), hash };
    rememberBlock(row, readBlock(row.id, contents[at], texts[at]));
    return row;
  });
  if (used.size !== store.size) throw new RangeError('A content belongs to no draft');

  const list = readList(record.drafts, 'The list of drafts', MAX_DRAFTS).map((draft) => readDraft(draft, revisions));
  if (new Set(list.map((draft) => draft.id)).size !== list.length) throw new RangeError('Two drafts have one id');
  return { drafts: list, store };
}

/** Whether the head, the working text and the past fit together. */
export function joinDossier(head: DossierHead, working: Node, past: DossierPast): Dossier {
  demandOrigin(head, past);
  return { ...head, ...past, working };
}

function demandOrigin({ basedOn }: Pick<Dossier, 'basedOn'>, { drafts }: Pick<Dossier, 'drafts'>): void {
  if (basedOn !== null && !drafts.some((draft) => draft.id === basedOn)) {
    throw new RangeError('The working text goes out from a draft that is not there');
  }
}

/**
 * Guards the way out by the rules of the way in: a file that could be written but not opened again would lose a text.
 * @throws RangeError where the dossier is not one that `decodeDossier` accepts, sizes apart.
 */
export function demandReadable(dossier: Dossier): void {
  demandIds(dossier.working);
  readDetails({ ...dossier });
  demandOrigin(dossier, dossier);
  for (const draft of readList(dossier.drafts, 'The list of drafts', MAX_DRAFTS)) readNotes({ ...(draft as Draft) });
}

export const EMPTY_PAST: DossierPast = { drafts: [], store: new Map() satisfies BlockStore };

function readDraft(value: unknown, revisions: Draft['blocks']): Draft {
  const record = readRecord(value, 'A draft');
  const blocks: Draft['blocks'][number][] = [];
  for (const run of readList(record.rows, 'The rows of a draft')) {
    const [first, count] = readPair(run, 'A run of rows').map((part) => readCount(part, 'A run of rows'));
    if (first! + count! > revisions.length) throw new RangeError('A draft points behind the last revision');
    for (let i = 0; i < count!; i++) blocks.push(revisions[first! + i]!);
    if (blocks.length > revisions.length) throw new RangeError('A draft names a block twice');
  }
  if (new Set(blocks.map((row) => row.id)).size !== blocks.length) throw new RangeError('A draft names a block twice');
  if (blocks.length === 0) throw new RangeError('A draft has no block');
  const language = readLanguage(record.language);
  const numbering = readNumbering(record.numbering);
  const { seal } = record;
  if (!isContentHash(seal) || sealRows(language, numbering, blocks) !== seal) {
    throw new RangeError('The seal of a draft is broken');
  }
  return {
    id: readDraftId(record.id),
    ...readNotes(record),
    language,
    numbering,
    blocks,
    seal,
  };
}

function readNotes(record: Readonly<Record<string, unknown>>): DraftNotes {
  if (!(DRAFT_KINDS as readonly unknown[]).includes(record.kind)) throw new RangeError('A draft is of no known kind');
  return {
    name: readText(record.name, 'The name of a draft', MAX_LINE),
    kind: record.kind as DraftKind,
    author: readText(record.author, 'The author of a draft', MAX_LINE),
    date: readText(record.date, 'The date of a draft', MAX_LINE),
    note: readText(record.note, 'The note on a draft', MAX_NOTE),
  };
}

function readRecord(value: unknown, what: string): Record<string, unknown> {
  if (!isRecord(value)) throw new RangeError(`${what} is not an object`);
  return value;
}

function readList(value: unknown, what: string, limit = Number.POSITIVE_INFINITY): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError(`${what}: not a list`);
  if (value.length > limit) throw new RangeError(`${what}: more than ${limit}`);
  return value;
}

function readPair(value: unknown, what: string): readonly [unknown, unknown] {
  if (!Array.isArray(value) || value.length !== 2) throw new RangeError(`${what} is not a pair`);
  return value as unknown as readonly [unknown, unknown];
}

function readText(value: unknown, what: string, limit: number): string {
  if (typeof value !== 'string' || value.length > limit) {
    throw new RangeError(`${what} is not a text of at most ${limit} characters`);
  }
  return value;
}

function readCount(value: unknown, what: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new RangeError(`${what} is not a count`);
  return value as number;
}

function readId(value: unknown): BlockId {
  if (!isBlockId(value)) throw new RangeError('A block has no proper id');
  return value;
}

function readDraftId(value: unknown): DraftId {
  return readId(value) as string as DraftId;
}

function readLanguage(value: unknown): TextLanguage {
  if (!(TEXT_LANGUAGES as readonly unknown[]).includes(value)) throw new RangeError('Unknown language of the text');
  return value as TextLanguage;
}

// Only the fields we know: a stranger's field would change the seal without anyone seeing why.
function readNumbering(value: unknown): NumberingSettings {
  if (!isNumberingSettings(value)) throw new RangeError('The numbering settings do not have the right shape');
  const { regime, part, theme, section, paragraph, preambular, subParagraph, frozen, alternative } = value;
  return { regime, part, theme, section, paragraph, preambular, subParagraph, frozen, alternative };
}

function readExtras(value: unknown): Readonly<Record<string, unknown>> {
  const extras = readRecord(value, 'The extras');
  canonicalJson(extras);
  // Whoever copies extras key by key would otherwise hand a stranger the prototype.
  if (Object.hasOwn(extras, '__proto__')) throw new RangeError('The extras have a key that is not allowed');
  return extras;
}
