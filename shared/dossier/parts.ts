import type { Node } from 'prosemirror-model';
import type { BlockId, ContentHash } from '../model/ids.ts';
import { canonicalJson } from './canonical.ts';
import { hashBytes } from './hash.ts';
import { blockContent } from './store.ts';
import type { Dossier, Draft } from './types.ts';
import { type PackedPart, packPart } from './zip/write.ts';

/**
 * The parts of a `.soan` file, in the order they are written: the working text stands early, so that a copy that was
 * cut off is likely to have it whole.
 *
 * - `working.json`: `{language, numbering, blocks: [[id, content]…]}`, complete in itself
 * - `dossier.json`: `{id, title, participants, createdAt, basedOn, extras}`
 * - `blocks.json`: `{contents: [content…]}`, each content of any draft once
 * - `drafts.json`: `{revisions: [[id, position in contents]…], drafts: [{id, name, kind, author, date, note, language,
 *   numbering, seal, rows: [[first revision, count]…]}…]}`
 *
 * Hashes of contents are not written: they are worked out on reading, and the seals say whether they are right.
 */
export const DATA_PARTS = ['working.json', 'dossier.json', 'blocks.json', 'drafts.json'] as const;
export type DataPart = (typeof DATA_PARTS)[number];

/** Parsed JSON of the parts, not yet checked. A part that could not be read is absent (only while salvaging). */
export type PartValues = Readonly<Partial<Record<DataPart, unknown>>>;

export interface SealedPart {
  readonly packed: PackedPart;
  readonly sha256: ContentHash;
}

const encoder = new TextEncoder();

function sealPart(name: string, text: string): SealedPart {
  const bytes = encoder.encode(text);
  return { packed: packPart(name, bytes), sha256: hashBytes(bytes) };
}

// Drafts never change, so between two drafts each save finds these two parts ready.
const history = new WeakMap<readonly Draft[], readonly SealedPart[]>();

/** The data parts of a dossier, compressed. */
export function packDossier(dossier: Dossier): readonly SealedPart[] {
  let past = history.get(dossier.drafts);
  if (!past) {
    past = packHistory(dossier);
    history.set(dossier.drafts, past);
  }
  return [
    sealPart('working.json', writeWorking(dossier.working)),
    sealPart('dossier.json', writeDetails(dossier)),
    ...past,
  ];
}

function writeWorking(working: Node): string {
  const blocks: string[] = [];
  working.forEach((block) => {
    blocks.push(`["${block.attrs.id as BlockId}",${blockContent(block)}]`);
  });
  const { language, numbering } = working.attrs;
  return `{"language":${canonicalJson(language)},"numbering":${canonicalJson(numbering)},"blocks":[${blocks.join(',\n')}]}`;
}

function writeDetails({ id, title, participants, createdAt, basedOn, extras }: Dossier): string {
  return canonicalJson({ id, title, participants, createdAt, basedOn, extras });
}

function packHistory(dossier: Dossier): readonly SealedPart[] {
  const contents = new Map<ContentHash, number>();
  const revisions = new Map<string, number>();
  for (const [id, hashes] of versionsByBlock(dossier.drafts)) {
    for (const hash of hashes) {
      if (!contents.has(hash)) contents.set(hash, contents.size);
      revisions.set(id + hash, revisions.size);
    }
  }
  const stored = [...contents.keys()].map((hash) => {
    const content = dossier.store.get(hash);
    if (content === undefined) throw new RangeError(`The block store lacks ${hash}`);
    return content;
  });
  const pairs = [...revisions.keys()].map((key) => [key.slice(0, 16), contents.get(key.slice(16) as ContentHash)]);
  const drafts = dossier.drafts.map(({ blocks, ...rest }) => ({
    ...rest,
    rows: runs(blocks.map((row) => revisions.get(row.id + row.hash)!)),
  }));
  return [
    sealPart('blocks.json', `{"contents":[${stored.join(',\n')}]}`),
    sealPart('drafts.json', canonicalJson({ revisions: pairs, drafts })),
  ];
}

/**
 * The versions of each block over all drafts. Written side by side, a paragraph's versions fall into one window of the
 * compressor, and an unchanged stretch of a draft is one run of revisions.
 */
function versionsByBlock(drafts: readonly Draft[]): ReadonlyMap<BlockId, ReadonlySet<ContentHash>> {
  const versions = new Map<BlockId, Set<ContentHash>>();
  for (const draft of drafts) {
    for (const { id, hash } of draft.blocks) {
      const known = versions.get(id);
      if (known) known.add(hash);
      else versions.set(id, new Set([hash]));
    }
  }
  return versions;
}

/** [4, 5, 6, 9] as [[4, 3], [9, 1]]. */
function runs(positions: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const position of positions) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === position) last[1]++;
    else found.push([position, 1]);
  }
  return found;
}
