import { Inflate } from 'fflate';
import { failure, type Result, success } from '../../model/shape.ts';
import { crc32 } from './crc.ts';
import {
  CENTRAL_HEADER,
  DEFLATED,
  END_RECORD,
  FLAG_ENCRYPTED,
  FLAG_SIZES_BEHIND,
  LOCAL_HEADER,
  MAX_DEFLATE_RATIO,
  STORED,
  viewOf,
} from './format.ts';

/** A dossier has six parts; a .docx, which must be recognised as foreign, has some dozens. */
const MAX_ENTRIES = 4096;
const MAX_COMMENT = 0xffff;
// A chunk this small can swell to 16 MB at most before the limit is looked at again.
const INFLATE_CHUNK = 16 * 1024;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's local header begins and its data ends, in bytes from the start of the file. */
  readonly start: number;
  readonly dataStart: number;
}

export type ZipFailure = 'zip-truncated' | 'zip-damaged' | 'zip-too-large';

/**
 * The entries of a zip file, from its directory at the end. Refused: names used twice (readers disagree on which one
 * counts), entries that overlap or lie outside, headers that contradict each other, encryption, zip64.
 */
export function readDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFailure> {
  const view = viewOf(bytes);
  const end = findEndRecord(view);
  if (end < 0) return failure('zip-truncated');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count || at + size !== end || count > MAX_ENTRIES)
    return failure('zip-damaged');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_HEADER.size > end || view.getUint32(at, true) !== CENTRAL_HEADER.signature) {
      return failure('zip-damaged');
    }
    const central = readCommon(view, at + 6);
    const nameAt = at + CENTRAL_HEADER.size;
    const start = view.getUint32(at + 42, true);
    at = nameAt + central.nameLength + central.extraLength + view.getUint16(at + 32, true);
    if (at > end) return failure('zip-damaged');
    const local = readLocal(bytes, view, start);
    const name = readName(bytes, nameAt, central.nameLength);
    if (!local || local.name !== name || local.method !== central.method) return failure('zip-damaged');
    const { crc, compressedSize, size, method } = central;
    const known = (local.flags & FLAG_SIZES_BEHIND) === 0;
    if (known && (local.compressedSize !== compressedSize || local.size !== size || local.crc !== crc)) {
      return failure('zip-damaged', { part: name });
    }
    entries.push({ name, method, crc, compressedSize, size, start, dataStart: local.dataStart });
  }
  if (at !== end) return failure('zip-damaged');
  return areApart(entries, end - size) ? success(entries) : failure('zip-damaged');
}

/** The whole entries at the start of a file whose directory is lost: for bringing back what a broken copy still has. */
export function scanEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < MAX_ENTRIES; ) {
    const local = readLocal(bytes, view, at);
    if (!local || local.flags & FLAG_SIZES_BEHIND || local.dataStart + local.compressedSize > bytes.length) break;
    entries.push({ ...local, start: at });
    at = local.dataStart + local.compressedSize;
  }
  return entries;
}

/** The bytes of one entry: as long as it says, with the checksum it says, and never more than `limit` bytes of memory. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Result<Uint8Array, ZipFailure> {
  const detail = { part: entry.name };
  if (entry.size > limit) return failure('zip-too-large', { ...detail, size: entry.size, limit });
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  if (data.length !== entry.compressedSize) return failure('zip-truncated', detail);
  let content: Uint8Array | null = null;
  if (entry.method === STORED) content = data;
  else if (entry.method === DEFLATED && entry.size <= (data.length + 1) * MAX_DEFLATE_RATIO) {
    content = inflate(data, entry.size);
  }
  if (content === null || content.length !== entry.size || crc32(content) !== entry.crc) {
    return failure('zip-damaged', detail);
  }
  return success(content);
}

/** Inflates piece by piece and stops as soon as more comes out than was declared; null where the data is broken. */
function inflate(data: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let length = 0;
  let overflow = false;
  const stream = new Inflate((chunk) => {
    overflow ||= length + chunk.length > size;
    if (!overflow) out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && !overflow; at += INFLATE_CHUNK) {
      stream.push(data.subarray(at, at + INFLATE_CHUNK), at + INFLATE_CHUNK >= data.length);
    }
  } catch {
    return null;
  }
  return overflow || length !== size ? null : out;
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - END_RECORD.size;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) !== END_RECORD.signature) continue;
    if (at + END_RECORD.size + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return -1;
}

interface CommonHeader {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly nameLength: number;
  readonly extraLength: number;
}

function readCommon(view: DataView, at: number): CommonHeader {
  return {
    flags: view.getUint16(at + 2, true),
    method: view.getUint16(at + 4, true),
    crc: view.getUint32(at + 10, true),
    compressedSize: view.getUint32(at + 14, true),
    size: view.getUint32(at + 18, true),
    nameLength: view.getUint16(at + 22, true),
    extraLength: view.getUint16(at + 24, true),
  };
}

function readLocal(bytes: Uint8Array, view: DataView, at: number) {
  if (at + LOCAL_HEADER.size > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER.signature) return null;
  const common = readCommon(view, at + 4);
  const dataStart = at + LOCAL_HEADER.size + common.nameLength + common.extraLength;
  if (dataStart > bytes.length || common.flags & FLAG_ENCRYPTED) return null;
  return { ...common, dataStart, name: readName(bytes, at + LOCAL_HEADER.size, common.nameLength) };
}

// Broken UTF-8 becomes U+FFFD: such a name is nobody's, and no part is ever written to a disk under its name.
function readName(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(at, at + length));
}

/** No name twice, and no byte that belongs to two entries or to the directory. */
function areApart(entries: readonly ZipEntry[], directory: number): boolean {
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) return false;
  const ordered = [...entries].sort((a, b) => a.start - b.start);
  return ordered.every((entry, i) => {
    const next = ordered[i + 1]?.start ?? directory;
    return entry.dataStart + entry.compressedSize <= next;
  });
}
