import { inOrder } from '../messages/direction.ts';
import { MAX_NAME_LENGTH } from './limits.ts';

// Device names that Windows opens instead of a file, whatever the extension (Naming Files, Microsoft Learn).
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
// Signs that turn the writing round are forbidden with those of Windows: a name that ends in another way than it reads is a lie.
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/;

/**
 * Whether a name may be given to a new file on every platform that Soan runs on: dossiers travel between ministries.
 * One path segment, no device name, no trailing dot or space, no lone surrogate.
 */
export function isPortableName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= MAX_NAME_LENGTH &&
    name !== '.' &&
    name !== '..' &&
    !FORBIDDEN.test(name) &&
    !DEVICE_NAME.test(name) &&
    !/[. ]$/.test(name) &&
    !/\p{Surrogate}/u.test(name)
  );
}

/** Text as a part of a file name on every platform. */
export function nameText(text: string): string {
  return inOrder(text)
    .replace(/[/\\:*?"<>|\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** So many characters of a name are kept: with its extension it fits every file system. */
const MAX_STEM = 80;

/** A name for a new file, without its extension, from text as `nameText` gives it. */
export function fileStem(text: string): string {
  // Cut between characters: half of one is no name.
  const kept = [...text].slice(0, MAX_STEM).join('').trim() || 'soan';
  // Windows keeps CON, NUL and the like for devices, whatever follows the first full stop.
  return isPortableName(kept) ? kept : `_${kept}`;
}
