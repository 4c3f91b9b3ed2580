import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ContentHash } from '../model/ids.ts';

const encoder = new TextEncoder();
const HASH_SHAPE = /^[0-9a-f]{64}$/;

export function hashBytes(bytes: Uint8Array): ContentHash {
  return bytesToHex(sha256(bytes)) as ContentHash;
}

/** Hash of a text's UTF-8 bytes. */
export function hashText(text: string): ContentHash {
  return hashBytes(encoder.encode(text));
}

export function isContentHash(value: unknown): value is ContentHash {
  return typeof value === 'string' && HASH_SHAPE.test(value);
}
