import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const SIGN = 3;

type Colour = readonly [number, number, number];

/** The colours that a rule of the theme names, by their names. */
function coloursOf(selector: string): Readonly<Record<string, Colour>> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new RangeError(`The theme has no rule for ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)].map(([, name, hex]) => [name!, channels(hex!)]),
  );
}

function channels(hex: string): Colour {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}

/** Relative luminance, 0 to 1, by the formula of WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const LIGHT = coloursOf('[data-theme="light"]');
const THEMES = {
  light: LIGHT,
  dark: { ...LIGHT, ...coloursOf('[data-theme="dark"]') },
} as const;

const GROUNDS = ['paper', 'rail', 'desk'] as const;

describe.each(Object.entries(THEMES))('the %s theme', (_, colours) => {
  const ratio = (one: string, other: string) => contrast(colours[one]!, colours[other]!);

  it.each(['ink', 'ink-2', 'ink-3', 'shu', 'ai', 'move'])('%s can be read on every ground', (ink) => {
    for (const ground of GROUNDS) expect(ratio(ink, ground), ground).toBeGreaterThanOrEqual(TEXT);
  });

  it.each([
    ['shu', 'shu-wash', 'what was deleted'],
    ['ai', 'ai-wash', 'what was added'],
    ['ink', 'shu-tint', 'the row that is chosen'],
    ['ink-3', 'shu-tint', 'its number'],
    ['shu', 'shu-tint', 'a deletion in it'],
    ['ai', 'shu-tint', 'an addition in it'],
    ['paper', 'ink', 'the first button'],
    ['paper', 'shu', 'the seal'],
  ])('%s on %s: %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(TEXT);
  });

  it('deletion, addition and move are three colours to the eye that sees no hue too, or three shapes', () => {
    // Red and blue are of one lightness by intent: strike and underline tell them apart, and a move is a double rule.
    for (const change of ['shu', 'ai', 'move']) expect(ratio(change, 'paper')).toBeGreaterThanOrEqual(TEXT);
    expect(css).toMatch(/ins \{[^}]*underline/);
    expect(css).toMatch(/del \{[^}]*line-through/);
  });

  it.each(['line-2', 'ai', 'shu'])('%s is seen as the edge of a control', (edge) => {
    for (const ground of GROUNDS) expect(ratio(edge, ground), ground).toBeGreaterThanOrEqual(SIGN);
  });
});
