import { isRecord } from '../model/shape.ts';
import { HostError } from './errors.ts';

/**
 * How one message travels over HTTP: a JSON head and the byte arrays behind it as they are. Base64 would cost a third
 * more and a copy of 100 MB as text. IPC needs none of this: structured clone carries byte arrays.
 *
 *   4 bytes   length of the head, big-endian
 *   head      UTF-8 JSON: { value, parts: [{ path, length }] }; `value` has null where a byte array stood
 *   parts     the byte arrays, one after the other
 */
interface Part {
  readonly path: readonly (string | number)[];
  readonly length: number;
}

/** Messages are flat records; deeper nesting is nobody's honest message. */
const MAX_DEPTH = 8;
const MAX_PARTS = 16;
const HEAD_LENGTH_BYTES = 4;

function lift(
  value: unknown,
  path: readonly (string | number)[],
  found: { path: typeof path; bytes: Uint8Array }[],
): unknown {
  if (value instanceof Uint8Array) {
    found.push({ path, bytes: value });
    return null;
  }
  if (path.length >= MAX_DEPTH) throw new RangeError(`A message nests at most ${MAX_DEPTH} deep`);
  if (Array.isArray(value)) return value.map((entry, index) => lift(entry, [...path, index], found));
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, lift(entry, [...path, key], found)]));
  }
  return value;
}

/** Frames plain data with byte arrays anywhere in it (up to 16, up to 8 deep; more is misuse and throws). */
export function encodeMessage(value: unknown): Uint8Array {
  const found: { path: readonly (string | number)[]; bytes: Uint8Array }[] = [];
  const bare = lift(value, [], found);
  if (found.length > MAX_PARTS) throw new RangeError(`A message carries at most ${MAX_PARTS} byte arrays`);
  const parts: Part[] = found.map(({ path, bytes }) => ({ path, length: bytes.length }));
  const head = new TextEncoder().encode(JSON.stringify({ value: bare ?? null, parts }));
  const total = found.reduce((sum, { bytes }) => sum + bytes.length, HEAD_LENGTH_BYTES + head.length);
  const message = new Uint8Array(total);
  new DataView(message.buffer).setUint32(0, head.length);
  message.set(head, HEAD_LENGTH_BYTES);
  let at = HEAD_LENGTH_BYTES + head.length;
  for (const { bytes } of found) {
    message.set(bytes, at);
    at += bytes.length;
  }
  return message;
}

function isPart(value: unknown): value is Part {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.length) &&
    (value.length as number) >= 0 &&
    Array.isArray(value.path) &&
    value.path.length <= MAX_DEPTH &&
    value.path.every((step) => typeof step === 'string' || typeof step === 'number')
  );
}

/** Puts a part back where it stood; only places that the head holds as own null are filled. */
function place(value: unknown, path: Part['path'], bytes: Uint8Array): unknown {
  if (path.length === 0) {
    if (value !== null) throw malformed('part');
    return bytes;
  }
  let holder = value as Record<string | number, unknown>;
  for (const [depth, step] of path.entries()) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step)) throw malformed('part');
    if (depth < path.length - 1) holder = holder[step] as Record<string | number, unknown>;
    else if (holder[step] !== null) throw malformed('part');
    else holder[step] = bytes;
  }
  return value;
}

function malformed(reason: string): HostError {
  return new HostError('bad-request', { reason });
}

function readHead(message: Uint8Array): { value: unknown; parts: readonly Part[]; end: number } {
  if (message.length < HEAD_LENGTH_BYTES) throw malformed('short');
  const length = new DataView(message.buffer, message.byteOffset, HEAD_LENGTH_BYTES).getUint32(0);
  const end = HEAD_LENGTH_BYTES + length;
  if (end > message.length) throw malformed('short');
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(HEAD_LENGTH_BYTES, end)));
  } catch {
    throw malformed('head');
  }
  if (!isRecord(head) || !Array.isArray(head.parts) || head.parts.length > MAX_PARTS || !head.parts.every(isPart)) {
    throw malformed('head');
  }
  return { value: head.value ?? null, parts: head.parts, end };
}

/** The inverse of `encodeMessage`. Anything that is not such a message rejects as `HostError('bad-request')`. */
export function decodeMessage(message: Uint8Array): unknown {
  const head = readHead(message);
  let at = head.end;
  let value = head.value;
  for (const { path, length } of head.parts) {
    if (at + length > message.length) throw malformed('short');
    // A copy, so that the receiver may transfer the buffer without dragging the whole message along.
    value = place(value, path, message.slice(at, at + length));
    at += length;
  }
  if (at !== message.length) throw malformed('long');
  return value;
}
