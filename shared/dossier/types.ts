import type { Node } from 'prosemirror-model';
import type { BlockId, ContentHash, DraftId } from '../model/ids.ts';
import type { NumberingSettings, TextLanguage } from '../model/settings.ts';

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

/** An immutable snapshot: an ordered list of (BlockId, content hash); the contents lie in the dossier's block store. */
export interface Draft extends DraftNotes {
  readonly id: DraftId;
  readonly language: TextLanguage;
  readonly numbering: NumberingSettings;
  readonly blocks: readonly { readonly id: BlockId; readonly hash: ContentHash }[];
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
