/** The few numbers of the zip format (PKWARE APPNOTE 6.3) that we write and accept; no zip64, no encryption. */
export const LOCAL_HEADER = { signature: 0x04034b50, size: 30 } as const;
export const CENTRAL_HEADER = { signature: 0x02014b50, size: 46 } as const;
export const END_RECORD = { signature: 0x06054b50, size: 22 } as const;

export const STORED = 0;
export const DEFLATED = 8;

/** Bit 0: encrypted. Bit 3: sizes stand behind the data. Bit 11: the name is UTF-8. */
export const FLAG_ENCRYPTED = 1;
export const FLAG_SIZES_BEHIND = 8;
export const FLAG_UTF8 = 0x800;

/** Deflate cannot do better than this; a part that claims more is lying about its size. */
export const MAX_DEFLATE_RATIO = 1032;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
