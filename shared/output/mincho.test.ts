import { describe, expect, it } from 'vitest';
import { encodeBase64 } from './base64.ts';
import { loadFonts, minchoSources } from './mincho.ts';
import { stampPdf } from './pdf-time.ts';
import { sketchText } from './test-tree.ts';

describe('loadFonts', () => {
  const load = async (lines: readonly string[], numbering = {}) => {
    const read: string[] = [];
    const sources = minchoSources(async (name) => {
      read.push(name);
      return new Uint8Array();
    });
    await loadFonts(sketchText(lines, numbering), sources);
    return [...new Set(read.map((name) => /mincho-(.+)-(?:400|700)/u.exec(name)![1]))];
  };

  it.each([
    ['Japanese', ['p 首脳'], {}, ['japanese', 'latin']],
    ['a sign of a label', ['◆ 総論'], {}, ['japanese', '97', 'latin']],
    ['circled numbers', ['p 首脳'], { paragraph: '①' }, ['japanese', '92', 'latin']],
    ['Russian', ['p Главы'], {}, ['japanese', 'cyrillic', 'latin']],
  ])('reads what %s needs', async (_, lines, numbering, slices) => {
    expect(await load(lines, numbering)).toEqual(slices);
  });
});

describe('encodeBase64', () => {
  it.each([0, 1, 2, 3, 255, 8190, 8191, 20_000])('%i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) % 256);
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});

describe('stampPdf', () => {
  const pdf = (time: string) => `%PDF\n/CreationDate (D:${time})\n/ModDate (D:${time})\n\u00e9 20261123`;
  it.each([
    ['2025-12-20T09:00:00+09:00', "20251220000000+00'00'"],
    [null, "19800101000000+00'00'"],
    ['no date', "19800101000000+00'00'"],
  ])('%s', (date, stamp) => {
    const bytes = new TextEncoder().encode(pdf("20261123052125+00'00'"));
    expect(new TextDecoder().decode(stampPdf(bytes, date))).toBe(pdf(stamp));
  });

  it('tells nothing of the machine', () => {
    const bytes = new TextEncoder().encode('/Creator (Mozilla/5.0 \\(X11; Linux\\))\n/Producer (Skia)');
    const stamped = new TextDecoder().decode(stampPdf(bytes, null));
    expect(stamped).toBe(`/Creator (${'Soan'.padEnd(26)})\n/Producer (Skia)`);
    expect(stamped.length).toBe(bytes.length);
  });
});
