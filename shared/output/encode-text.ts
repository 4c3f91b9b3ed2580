import Encoding from 'encoding-japanese';
import { nameCharacters } from './named-characters.ts';
import { warning } from './tree.ts';
import type { OutputFile, OutputOptions } from './types.ts';

/** Stands in a Shift_JIS file for a character that the encoding lacks: 〓, the printers' mark for a missing type. */
const MISSING_TYPE = '〓';

// What Windows reads these bytes back as is not the character that was meant (JIS X 0208 and CP932 differ here).
const WINDOWS_FORMS: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
};

/**
 * Text as bytes. Shift_JIS means Windows-31J (CP932); each character it lacks becomes 〓 and is named in a warning, and
 * look-alikes that the two standards map differently are written in Windows' form.
 */
export function encodeText(text: string, { encoding }: Pick<OutputOptions, 'encoding'>): OutputFile {
  if (encoding === 'utf-8') return { bytes: new TextEncoder().encode(text), warnings: [] };
  const missing = new Map<string, number>();
  const encodable = new Map<string, boolean>();
  let folded = '';
  for (const character of text) {
    const form = WINDOWS_FORMS[character] ?? character;
    let known = encodable.get(form);
    if (known === undefined) {
      known = survives(form);
      encodable.set(form, known);
    }
    if (!known) missing.set(character, (missing.get(character) ?? 0) + 1);
    folded += known ? form : MISSING_TYPE;
  }
  const bytes = Uint8Array.from(Encoding.convert(Encoding.stringToCode(folded), { to: 'SJIS', from: 'UNICODE' }));
  if (missing.size === 0) return { bytes, warnings: [] };
  const count = [...missing.values()].reduce((sum, n) => sum + n, 0);
  const characters = nameCharacters(missing.keys());
  return { bytes, warnings: [warning('characters-unencodable', null, { encoding, count, characters })] };
}

const decoder = new TextDecoder('shift_jis');

function survives(character: string): boolean {
  if (character < '\u0080') return true;
  const codes = Encoding.convert(Encoding.stringToCode(character), { to: 'SJIS', from: 'UNICODE' });
  return decoder.decode(Uint8Array.from(codes)) === character;
}
