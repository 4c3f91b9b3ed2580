/** Identity of a block. It survives editing, moving, renumbering and Word round trips. 16 characters of base 32. */
export type BlockId = string & { readonly __brand: 'BlockId' };
/** Identity of a draft inside its dossier; same shape as a BlockId. */
export type DraftId = string & { readonly __brand: 'DraftId' };
/** SHA-256 of a canonical JSON text, 64 lower-case hexadecimal digits. */
export type ContentHash = string & { readonly __brand: 'ContentHash' };

// No i, l, o, u: ids are read aloud and typed from paper now and then (Crockford's alphabet).
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;
const ID_SHAPE = /^[0-9a-hjkmnp-tv-z]{16}$/;

/** Makes ids that have not been given before. `random()` for the app, `seeded()` where the same input must give the same ids. */
export type IdSource = () => BlockId;

export function isBlockId(value: unknown): value is BlockId {
  return typeof value === 'string' && ID_SHAPE.test(value);
}

function fromBytes(bytes: Uint8Array): BlockId {
  let id = '';
  for (let i = 0; i < LENGTH; i++) id += ALPHABET[bytes[i]! & 31];
  return id as BlockId;
}

/** Cryptographically random ids: 80 bits, so that two people who work apart never make the same one. */
export function randomIds(): IdSource {
  return () => fromBytes(crypto.getRandomValues(new Uint8Array(LENGTH)));
}

/** The same seed gives the same ids in the same order (command line, tests, reproducible imports). Not for secrets. */
export function seededIds(seed: string): IdSource {
  // sfc32, seeded by FNV-1a: small, fast, passes PractRand; only uniqueness within one document is asked of it.
  let h = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 0x01000193) >>> 0;
  let a = h;
  let b = Math.imul(h, 0x9e3779b1) >>> 0;
  let c = seed.length >>> 0;
  let d = 1;
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  const bytes = new Uint8Array(LENGTH);
  return () => {
    for (let i = 0; i < LENGTH; i++) bytes[i] = next() >>> 13;
    return fromBytes(bytes);
  };
}
