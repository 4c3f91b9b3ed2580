import { createHash } from 'node:crypto';
import type { ContentHash } from '../../shared/model/ids.ts';

/** SHA-256 by the platform: 128 MB in about 0.1 s, where the core's own would take two. */
export function hashBytes(bytes: Uint8Array): ContentHash {
  return createHash('sha256').update(bytes).digest('hex') as ContentHash;
}
