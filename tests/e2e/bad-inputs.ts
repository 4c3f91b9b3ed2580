import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../electron/services/places.ts';
import type { FindingRule } from '../../shared/intake/rules.ts';

const MB = 1024 * 1024;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What no intake may take, and why: the code is the one whose sentence the person reads. */
export const REFUSED: readonly [what: string, name: string, bytes: () => Uint8Array, code: string][] = [
  ['a picture that is named a text', 'picture.txt', () => readFileSync(iconPath()), 'binary'],
  ['a program', 'program.txt', () => Uint8Array.from({ length: 4096 }, (_, i) => (i * 37 + (i >> 3)) & 0xff), 'binary'],
  ['an empty text', 'empty.txt', () => new Uint8Array(), 'empty'],
  ['white space', 'blank.txt', () => utf8(' \n　\n\t\n'), 'empty'],
  ['an empty dossier', 'empty.soan', () => new Uint8Array(), 'dossier-empty'],
  ['a text that is named a dossier', 'text.soan', () => utf8('(1) 本文。\n'), 'dossier-not-zip'],
  ['more text than is taken in', 'vast.txt', () => repeat('(1) 首脳は、協力を歓迎した。\n', 51 * MB), 'text-too-large'],
];

/** What is strange but is a text: it opens, and what was strange is told. */
export const STRANGE: readonly {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Blocks that are on the page. */
  readonly blocks: number;
  /** Rules whose sentence stands in the report. */
  readonly findings: readonly FindingRule[];
}[] = [
  {
    what: 'one paragraph of a megabyte',
    name: 'long.txt',
    bytes: () => utf8(`(1) ${'首脳は、協力を歓迎した。'.repeat(29_000)}`),
    blocks: 1,
    findings: ['long-block'],
  },
  {
    what: 'lone surrogates',
    name: 'surrogates.txt',
    bytes: () => utf16('(1) 首脳は\ud800、協力を歓迎した。\n(2) 会合を\udc00開く。\n'),
    blocks: 2,
    findings: ['replacement-character'],
  },
  {
    what: 'control characters',
    name: 'control.txt',
    bytes: () => utf8('(1) 首脳は\u0007、協力を\u001b歓迎した。\n(2) 会合を開く。\n'),
    blocks: 2,
    findings: ['control-character'],
  },
  {
    what: 'marks that turn the direction of writing',
    name: 'bidi.txt',
    bytes: () => utf8('(1) 首脳は\u202e、協力を歓迎\u202cした。\n(2) 会合を\u200fאבג開く。\n'),
    blocks: 2,
    findings: ['bidi-mark'],
  },
  {
    what: 'five thousand headings',
    name: 'headings.txt',
    bytes: () => utf8(Array.from({ length: 5_000 }, (_, i) => `◆ 見出し${i + 1}`).join('\n\n')),
    blocks: 5_000,
    findings: [],
  },
];

export function repeat(line: string, bytes: number): Uint8Array {
  const one = utf8(line);
  const all = new Uint8Array(Math.ceil(bytes / one.length) * one.length);
  for (let at = 0; at < all.length; at += one.length) all.set(one, at);
  return all;
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

function iconPath(): string {
  return join(programFolder(import.meta.url), 'build/icons/icon.png');
}
