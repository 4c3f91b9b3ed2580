/** Bytes of a file that are looked at; a declaration has 20 kB, a code of laws 5 MB. */
export const MAX_SOURCE_BYTES = 50 * 1024 * 1024;
/** Characters of a text that was already decoded. */
export const MAX_SOURCE_LENGTH = MAX_SOURCE_BYTES;
/** Lines of one text: these take 0.9 GB, a million would take three; the longest code of laws has 60,000. */
export const MAX_BLOCKS = 300_000;
/** A block longer than this is a finding: a person should cut it. */
export const LONG_BLOCK = 20_000;
