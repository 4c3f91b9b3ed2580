import { readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { describe, it } from 'vitest';
import { decodeSource } from '../../shared/intake/encoding/decode.ts';
import { INTAKE_FAILURES, type Intake, intakeBytes } from '../../shared/intake/index.ts';
import { checkIds } from '../../shared/model/document.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { cleanReading, readingOf } from '../../shared/model/marks/ruby.ts';
import { rubyMarkup } from './marked.ts';
import { makeRandom, mutateBytes, mutateText, type Random } from './mutate.ts';
import { fuzz, LONG_MS } from './runs.ts';

const SAMPLE = readFileSync(new URL('../../build/sample/tokyo-2025.ja.txt', import.meta.url), 'utf8');
const UN =
  '# Declaration\n\nThe leaders,\n\nPP1 Recalling **the Charter**,\n\n1. Welcome:\n\n   (a) the dialogue;\n   (b) [peace](https://example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
const LAW =
  '第一章　総則\n（目的）\n第一条　この法律は、協力を定める。\n２　前項の規定は、次に掲げる。\n一　甲\nイ　乙\n第二条の二　削除\n';
/** What the readers look for, and what breaks readers. */
const WORDS = [
  ...[
    '(1) ',
    '（２）',
    '( 3) ',
    '① ',
    '第一条　',
    '２　',
    'イ　',
    'Ⅱ. ',
    '◆ ',
    '- ',
    '・',
    '# ',
    '> ',
    '```\n',
    '**',
    '_',
    '| ',
    '---\n',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\u0000',
    '\ud800',
    '\udfff',
    '\ufeff',
    '\u202e',
    '\u2028',
    '　',
    ' ',
    '\t',
    '\u200b',
  ],
  ...[
    '（',
    '）',
    '「',
    '」',
    '(',
    ')',
    '[',
    ']',
    '<b>',
    '</b>',
    '<script>',
    '&lt;',
    '\\',
    '。',
    '、',
    '以下「甲」という。',
    'ｶﾞ',
    '𠮷',
    'é',
  ],
];

/** Findings that say that words of the source are not in the text. */
const DROPS = ['front-matter', 'link-target'];

/** Markup of Markdown that has letters and is no word. */
const TAGS = /<br ?\/?>|<rp>[^<]*<\/rp>|<\/?(?:ruby|em|b|i)>|<em class="dots">/giu;

function piece(random: Random): string {
  const source = random.pick([SAMPLE, UN, LAW]);
  const from = random.below(source.length);
  return random.next() < 0.3 ? source.slice(0, 400) : source.slice(from, from + 200 + random.below(1_500));
}

function encode(random: Random, text: string): Uint8Array {
  if (random.next() < 0.7) return new TextEncoder().encode(text);
  const units = Uint16Array.from(random.next() < 0.5 ? `\ufeff${text}` : text, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

/**
 * Every character is accounted for: the spans cover the source in order and without gaps, what is said to be kept stands
 * in its block in that order, and no letter or digit is dropped but where the report says so.
 */
function take(bytes: Uint8Array, name: string): void {
  const taken = intakeBytes(bytes, { name, ids: seededIds('fuzz') });
  if (!taken.ok) {
    if (!(INTAKE_FAILURES as readonly string[]).includes(taken.code)) throw new Error(`Unknown code ${taken.code}`);
    return;
  }
  const { doc, spans, blocks, findings } = taken.value;
  doc.check();
  const checked = checkIds(doc);
  if (!checked.ok) throw new Error(`Ids: ${checked.detail.reason}`);
  const decoded = decodeSource(bytes);
  if (!decoded.ok) throw new Error('Taken in, but not decoded');
  const { text } = decoded.value;
  const words = withoutMarkup(text, doc, findings);
  const told = findings.some(({ rule }) => DROPS.includes(rule));
  const kept = blocks.map(() => '');
  let at = 0;
  for (const { from, to, fate, block } of spans) {
    if (from !== at || to <= from) throw new Error(`The account has a gap or overlap at ${at}: ${from}–${to}`);
    at = to;
    const characters = text.slice(from, to);
    if (fate === 'kept') kept[block] += characters;
    if (fate === 'separator' && /\S/u.test(characters.replaceAll('\ufeff', ''))) {
      throw new Error(`Said to be a separator: ${JSON.stringify(characters)}`);
    }
    if (fate === 'marker' && block < 0 && !told && /[\p{L}\p{N}]/u.test(words.slice(from, to))) {
      throw new Error(`Dropped without a word: ${JSON.stringify(characters)}`);
    }
  }
  if (at !== text.length) throw new Error(`The account ends at ${at} of ${text.length}`);
  blocks.forEach((block, i) => {
    if (!isInside(kept[i]!, block.text)) throw new Error(`Said to be kept, but not in its block: ${kept[i]}`);
  });
}

/** The text with spaces where there was markup; a reading is markup where it stands above words or was reported. */
function withoutMarkup(text: string, doc: Node, findings: Intake['findings']): string {
  const told = new Set(findings.map((finding) => finding.text));
  for (const block of doc.children) for (const leaf of block.children) told.add(readingOf(leaf.marks) ?? '');
  const blank = (markup: string) => ' '.repeat(markup.length);
  return text
    .replace(/<rt>((?:\\.|[^<\\])*)<\/rt>/g, (whole, typed: string) => {
      const reading = cleanReading(typed.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
      return reading !== null && told.has(reading) ? blank(whole) : whole;
    })
    .replace(TAGS, blank);
}

function isInside(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++;
  return at === part.length;
}

describe('a text', () => {
  it('of changed characters is taken in with every character accounted for', { timeout: LONG_MS }, () =>
    fuzz(0.15, (random) => take(encode(random, mutateText(random, piece(random), WORDS)), 'a.txt')),
  );

  it('of changed bytes is taken in or refused', { timeout: LONG_MS }, () =>
    fuzz(0.05, (random) => take(mutateBytes(random, encode(random, piece(random)), []), 'a.txt')),
  );

  it('in Markdown is taken in with every character accounted for', { timeout: LONG_MS }, () =>
    fuzz(0.1, (random) => {
      const ruby = random.next() < 0.3 ? Array.from({ length: 20 }, () => rubyMarkup(random)) : [];
      take(encode(random, mutateText(random, piece(random), [...WORDS, ...ruby])), 'a.md');
    }),
  );

  it('of nothing but signs ends', () => {
    const random = makeRandom(7);
    for (const word of WORDS) take(new TextEncoder().encode(word.repeat(20_000 + random.below(10))), 'a.md');
  });
});
