import { createHash } from 'node:crypto';
import { decodeMessage, encodeMessage } from '../../shared/host/codec.ts';
import { isRecord } from '../../shared/model/shape.ts';
import type { FileSystem } from './file-system.ts';
import { isOwner, type Owner } from './owner.ts';

// The file of a recovery journal:
//   8 bytes    "SOANJRN2"
//   32 bytes   SHA-256 of all that follows
//   4 bytes    length of the head, big-endian
//   head       a message: who, which file, when
//   the rest   the dossier, as it would be saved
// The first form began with the length of the head and had no seal; it is still read.

const SIGN = new TextEncoder().encode('SOANJRN2');
const SEAL_BYTES = 32;
const LENGTH_BYTES = 4;
/** Names and paths fit into this many bytes; listing journals reads no more than that. */
const MAX_HEAD_BYTES = 32 * 1024;

export interface JournalHead {
  readonly owner: Owner;
  /** Path of the file that the journal belongs to; null for a dossier never saved. */
  readonly path: string | null;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
}

export interface JournalFile {
  readonly head: JournalHead;
  readonly bytes: Uint8Array;
  /** Whether every byte is the one that was written. */
  readonly intact: boolean;
}

export function packJournal(head: JournalHead, bytes: Uint8Array): Uint8Array {
  const front = encodeMessage(head);
  const start = SIGN.length + SEAL_BYTES;
  const packed = new Uint8Array(start + LENGTH_BYTES + front.length + bytes.length);
  packed.set(SIGN);
  new DataView(packed.buffer).setUint32(start, front.length);
  packed.set(front, start + LENGTH_BYTES);
  packed.set(bytes, start + LENGTH_BYTES + front.length);
  packed.set(sealOf(packed.subarray(start)), SIGN.length);
  return packed;
}

/** The journal in the bytes of a file; null where they are none. */
export function unpackJournal(packed: Uint8Array): JournalFile | null {
  const start = startOf(packed);
  const found = headAt(packed, start);
  if (!found) return null;
  const sealed = start > 0;
  const seal = packed.subarray(SIGN.length, start);
  const intact = !sealed || Buffer.from(sealOf(packed.subarray(start))).equals(Buffer.from(seal));
  return { head: found.head, bytes: packed.subarray(found.end), intact };
}

/** The head alone, from the beginning of a file; null where it is no journal. */
export async function readHead(fs: FileSystem, path: string): Promise<JournalHead | null> {
  const packed = await fs.read(path, MAX_HEAD_BYTES);
  return headAt(packed, startOf(packed))?.head ?? null;
}

function startOf(packed: Uint8Array): number {
  return SIGN.every((byte, i) => packed[i] === byte) ? SIGN.length + SEAL_BYTES : 0;
}

function headAt(packed: Uint8Array, start: number): { head: JournalHead; end: number } | null {
  if (packed.length < start + LENGTH_BYTES) return null;
  const length = new DataView(packed.buffer, packed.byteOffset + start, LENGTH_BYTES).getUint32(0);
  const end = start + LENGTH_BYTES + length;
  if (end > packed.length) return null;
  try {
    const head = decodeMessage(packed.subarray(start + LENGTH_BYTES, end));
    return isHead(head) ? { head, end } : null;
  } catch {
    return null;
  }
}

function isHead(value: unknown): value is JournalHead {
  return (
    isRecord(value) &&
    isOwner(value.owner) &&
    (value.path === null || typeof value.path === 'string') &&
    typeof value.name === 'string' &&
    typeof value.writtenAt === 'string'
  );
}

function sealOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
