import type { Node } from 'prosemirror-model';
import type { BlockId, ContentHash, DraftId } from '../model/ids.ts';
import type { NumberingSettings, TextLanguage } from '../model/settings.ts';
import type { Failure } from '../model/shape.ts';

export const DRAFT_KINDS = ['chair', 'working', 'clean', 'adopted'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** What people write about a draft; may be corrected later without touching what was sealed. */
export interface DraftNotes {
  readonly name: string;
  readonly kind: DraftKind;
  readonly author: string;
  /** ISO 8601 with time and zone. */
  readonly date: string;
  readonly note: string;
}

/** One block of a draft: who it is and which content it has. */
export interface DraftRow {
  readonly id: BlockId;
  readonly hash: ContentHash;
}

/** An immutable snapshot: an ordered list of (BlockId, content hash); the contents lie in the dossier's block store. */
export interface Draft extends DraftNotes {
  readonly id: DraftId;
  readonly language: TextLanguage;
  readonly numbering: NumberingSettings;
  readonly blocks: readonly DraftRow[];
  /** SHA-256 over language, numbering and blocks in canonical JSON: what "sealed" means. */
  readonly seal: ContentHash;
}

/** One block's content as stored: node JSON without its id, in canonical JSON, addressed by its SHA-256. */
export type BlockStore = ReadonlyMap<ContentHash, string>;

/** 案件: one `.soan` file. A value; every change makes a new one. */
export interface Dossier {
  readonly id: string;
  readonly title: string;
  readonly participants: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
  readonly drafts: readonly Draft[];
  readonly store: BlockStore;
  readonly working: Node;
  /** Draft the working text goes out from, null before the first. */
  readonly basedOn: DraftId | null;
  /** Saved output presets, reader settings and the like: JSON that other floors own; kept as it is. */
  readonly extras: Readonly<Record<string, unknown>>;
}

/** Why a file could not be read as a dossier. */
export const DOSSIER_FAILURES = [
  'dossier-empty',
  'dossier-not-zip',
  /** A zip file of another program; detail.kind is "word" or "zip". */
  'dossier-foreign',
  'dossier-truncated',
  /** detail.part names the part whose bytes are not the ones that were written. */
  'dossier-damaged',
  /** Written by a newer Soan; detail.version is the file's, detail.known ours. */
  'dossier-newer',
  /** detail.size and detail.limit in bytes. */
  'dossier-too-large',
  /** The bytes are as written, but do not make a dossier; detail.reason is English, for the log. */
  'dossier-shape',
] as const;
export type DossierFailureCode = (typeof DOSSIER_FAILURES)[number];

/** What of a damaged file could not be brought back. */
export type DossierLoss = 'working' | 'drafts' | 'details';

/** What could be read of a damaged file: a dossier made of its whole parts, to be opened as a new, unsaved one. */
export interface Salvage {
  readonly dossier: Dossier;
  /** Where 'working' is lost, the working text is the last draft that could be read. */
  readonly lost: readonly DossierLoss[];
}

export interface DossierFailure extends Failure<DossierFailureCode> {
  readonly salvage: Salvage | null;
}
