import { failure, isRecord, type Result, type Success, success } from '../model/shape.ts';
import { hashBytes, isContentHash } from './hash.ts';
import { FORMAT_VERSION, migrate } from './migrations/index.ts';
import { DATA_PARTS, type DataPart, type PartValues, packDossier } from './parts.ts';
import { demandReadable, joinDossier, readDetails, readPast, readWorking } from './reading.ts';
import { salvageDossier } from './salvage.ts';
import type { Dossier, DossierFailure, DossierFailureCode } from './types.ts';
import { LOCAL_HEADER, STORED, viewOf } from './zip/format.ts';
import { readDirectory, readEntry, scanEntries, type ZipEntry } from './zip/read.ts';
import { packPart, writeZip } from './zip/write.ts';

export const DOSSIER_MIME_TYPE = 'application/vnd.soan.dossier+zip';
export { FORMAT_VERSION };

/** 100,000 paragraphs with twenty drafts stay below a third of both. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
const MAX_MANIFEST_BYTES = 64 * 1024;
// Every block has an id that nothing can compress, so that honest texts stay far below this ratio; small parts may do as
// they like, because inflating them costs nothing.
const MAX_RATIO = 200;
const SMALL_PART_BYTES = 64 * 1024 * 1024;

const MIME_PART = 'mimetype';
const MANIFEST_PART = 'manifest.json';

/**
 * A dossier as the bytes of a `.soan` file. Same dossier and generator, same bytes, on any machine and day.
 * Fails where the file would be larger than `decodeDossier` accepts: what cannot be opened again must not be saved over
 * what can.
 * @throws RangeError where a block has no id, a title or note is beyond all measure, or the extras are not plain JSON.
 */
export function encodeDossier(dossier: Dossier, generator = 'Soan'): Result<Uint8Array, 'dossier-too-large'> {
  demandReadable(dossier);
  const parts = packDossier(dossier);
  const manifest = {
    format: 'soan',
    version: FORMAT_VERSION,
    generator,
    parts: parts.map(({ packed, sha256 }) => ({ name: packed.name, size: packed.size, sha256 })),
  };
  const encoder = new TextEncoder();
  const unpacked = parts.reduce((sum, { packed }) => sum + packed.size, 0);
  if (unpacked > MAX_UNPACKED_BYTES) return tooLarge(unpacked, MAX_UNPACKED_BYTES);
  const swollen = parts.find(({ packed }) => isSwollen(packed.size, packed.data.length));
  if (swollen) return tooLarge(swollen.packed.size, SMALL_PART_BYTES);
  const bytes = writeZip([
    packPart(MIME_PART, encoder.encode(DOSSIER_MIME_TYPE), STORED),
    packPart(MANIFEST_PART, encoder.encode(JSON.stringify(manifest)), STORED),
    ...parts.map(({ packed }) => packed),
  ]);
  return bytes.length > MAX_FILE_BYTES ? tooLarge(bytes.length, MAX_FILE_BYTES) : success(bytes);
}

/**
 * The dossier in the bytes of a `.soan` file, checked in full: bounds, hash of each part, shape, ids, seals. Never
 * throws and never gives a text that was not saved. A failure carries what could still be read, where there is any.
 */
export function decodeDossier(bytes: Uint8Array): Success<Dossier> | DossierFailure {
  const opened = openContainer(bytes);
  if (!opened.ok) return { ...opened, salvage: null };
  const { values, damage } = opened.value;
  if (damage) return { ...damage, salvage: salvageDossier(values) };
  try {
    const past = readPast(values['blocks.json'], values['drafts.json']);
    return success(joinDossier(readDetails(values['dossier.json']), readWorking(values['working.json'], past), past));
  } catch (error) {
    return { ...failure('dossier-shape', { reason: reasonOf(error) }), salvage: salvageDossier(values) };
  }
}

interface OpenedContainer {
  /** Parts whose bytes are the ones that were written, in the form of the present version. */
  readonly values: PartValues;
  /** Why parts are missing; null where all are there. */
  readonly damage: ReturnType<typeof failure<DossierFailureCode>> | null;
}

function openContainer(bytes: Uint8Array): Result<OpenedContainer, DossierFailureCode> {
  if (bytes.length === 0) return failure('dossier-empty');
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length, MAX_FILE_BYTES);
  const directory = readDirectory(bytes);
  const entries = directory.ok ? directory.value : scanEntries(bytes);
  const ours = recogniseType(bytes, entries, directory.ok);
  if (!ours.ok) return ours;
  const manifest = readManifest(bytes, entries);
  if (!manifest.ok)
    return !directory.ok && directory.code === 'zip-truncated' ? failure('dossier-truncated') : manifest;
  const { version, hashes } = manifest.value;

  const values: Partial<Record<DataPart, unknown>> = {};
  let damaged: string | null = null;
  let budget = MAX_UNPACKED_BYTES;
  for (const name of DATA_PARTS) {
    const entry = entries.find((other) => other.name === name);
    if (entry && isSwollen(entry.size, entry.compressedSize)) return tooLarge(entry.size, SMALL_PART_BYTES);
    if (entry && entry.size > budget) return tooLarge(MAX_UNPACKED_BYTES - budget + entry.size, MAX_UNPACKED_BYTES);
    const part = entry && readEntry(bytes, entry, budget);
    if (part?.ok && hashBytes(part.value) === hashes.get(name)) {
      budget -= part.value.length;
      const json = parseJson(part.value);
      if (!json.ok) return json;
      values[name] = json.value;
    } else damaged ??= name;
  }
  return success({ values: migrate(values, version), damage: tellDamage(directory, entries, damaged) });
}

function tellDamage(
  directory: ReturnType<typeof readDirectory>,
  entries: readonly ZipEntry[],
  damaged: string | null,
): OpenedContainer['damage'] {
  if (!directory.ok && directory.code === 'zip-truncated') return failure('dossier-truncated');
  if (damaged !== null) return failure('dossier-damaged', { part: damaged });
  if (!directory.ok) return failure('dossier-damaged', { part: String(directory.detail.part ?? 'zip') });
  // A part we do not know comes with a newer version number, or from a hand that should not have been there.
  const stranger = entries.find(
    ({ name }) => name !== MIME_PART && name !== MANIFEST_PART && !(DATA_PARTS as readonly string[]).includes(name),
  );
  return stranger ? failure('dossier-shape', { reason: 'a part that no dossier has' }) : null;
}

/** Whether these bytes are (or began as) a dossier; tells another program's zip file from damage to ours. */
function recogniseType(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  whole: boolean,
): Result<null, DossierFailureCode> {
  const first = entries.find((entry) => entry.name === MIME_PART);
  const type = first && readEntry(bytes, first, MAX_MANIFEST_BYTES);
  if (type?.ok) {
    return new TextDecoder('utf-8').decode(type.value) === DOSSIER_MIME_TYPE
      ? success(null)
      : failure('dossier-foreign', { kind: 'zip' });
  }
  if (opensLikeOurs(bytes)) return success(null);
  if (first || entries.some((entry) => entry.name === MANIFEST_PART)) {
    return failure('dossier-damaged', { part: MIME_PART });
  }
  const word = entries.some((entry) => entry.name === '[Content_Types].xml' || entry.name.startsWith('word/'));
  if (word) return failure('dossier-foreign', { kind: 'word' });
  if (whole || entries.length > 0) return failure('dossier-foreign', { kind: 'zip' });
  if (!startsLikeZip(bytes)) return failure('dossier-not-zip');
  return bytes.length < OPENING_BYTES ? failure('dossier-truncated') : failure('dossier-foreign', { kind: 'zip' });
}

// Stored, first, with a fixed header: the type stands in clear letters at a known place, as in EPUB and ODF.
const OPENING_BYTES = LOCAL_HEADER.size + MIME_PART.length + DOSSIER_MIME_TYPE.length;

function opensLikeOurs(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, OPENING_BYTES)).includes(DOSSIER_MIME_TYPE);
}

interface Manifest {
  readonly version: number;
  readonly hashes: ReadonlyMap<string, string>;
}

function readManifest(bytes: Uint8Array, entries: readonly ZipEntry[]): Result<Manifest, DossierFailureCode> {
  const entry = entries.find((other) => other.name === MANIFEST_PART);
  const part = entry && readEntry(bytes, entry, MAX_MANIFEST_BYTES);
  if (!part?.ok) return failure('dossier-damaged', { part: MANIFEST_PART });
  const json = parseJson(part.value);
  if (!json.ok) return json;
  const manifest = json.value;
  if (!isRecord(manifest) || manifest.format !== 'soan' || !Array.isArray(manifest.parts)) {
    return failure('dossier-shape', { reason: 'the manifest is not one of ours' });
  }
  const { version } = manifest;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return failure('dossier-shape', { reason: 'the manifest has no version' });
  }
  if (version > FORMAT_VERSION) return failure('dossier-newer', { version, known: FORMAT_VERSION });
  const hashes = new Map<string, string>();
  for (const part of manifest.parts.slice(0, DATA_PARTS.length)) {
    if (isRecord(part) && typeof part.name === 'string' && isContentHash(part.sha256))
      hashes.set(part.name, part.sha256);
  }
  return success({ version, hashes });
}

function parseJson(bytes: Uint8Array): Result<unknown, 'dossier-shape'> {
  try {
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as unknown);
  } catch (error) {
    return failure('dossier-shape', { reason: reasonOf(error) });
  }
}

function startsLikeZip(bytes: Uint8Array): boolean {
  if (bytes.length >= 4) return viewOf(bytes).getUint32(0, true) === LOCAL_HEADER.signature;
  return [0x50, 0x4b, 0x03].slice(0, bytes.length).every((byte, i) => bytes[i] === byte);
}

/** A part that is much larger than what it is made of: nobody's text, but a file made to fill the memory. */
function isSwollen(size: number, compressed: number): boolean {
  return size > SMALL_PART_BYTES && size > compressed * MAX_RATIO;
}

function tooLarge(size: number, limit: number) {
  return failure('dossier-too-large', { size, limit });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
