// First bytes of the files that are most often picked by mistake for a text (Word, RTF, PDF, pictures, archives).
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90, 0x00],
];
/** Bytes looked at for control characters. */
const SAMPLE = 65_536;
/** Texts have next to no control characters; a stray NUL or two is a finding, not a reason to refuse. */
const MAX_CONTROL_SHARE = 0.02;
/** … and a few of them are so however short the text is. */
const FEW_CONTROLS = 4;

/** Whether bytes that are not UTF-16 are no text at all. */
export function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte))) return true;
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++;
  }
  return controls > Math.max(length * MAX_CONTROL_SHARE, FEW_CONTROLS);
}
