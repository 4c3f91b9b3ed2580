import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { verbRows } from '../../shared/operative/index.ts';

const file = fileURLToPath(new URL('../../../shared/data/declaration/tokyo-2025.ja.txt', import.meta.url));
const present = existsSync(file);
if (!present) console.log('Operative verbs: skipped, the declaration beside the project is absent.');

// Read from the text by eye: number, then "subject verb" of each sentence; 首脳 where no subject is written.
const EXPECTED = `
1 評価した
2 歓迎した
3 称賛した
4 歓迎した
5 歓迎した
6 歓迎した
7 一致した
8 称賛した
9 特定した / 中央アジア諸国の首脳:歓迎した
10 日本:意向を表明した / 一致した
11 一致した
12 歓迎した / 歓迎した
13 設定した
14 一致した
15 歓迎した / 一致した
16 歓迎した / 一致した / 一致した
17 歓迎した
18 推奨した
19 一致した
20 歓迎した / 歓迎した
21 一致した / 歓迎した
22 歓迎した
23 一致した
24 一致した
25 歓迎した / 首脳ら:一致した
26 歓迎した
27 歓迎した
28 関心を表明した
29 歓迎した
30 留意した / 歓迎した
31 一致した / 歓迎した
32 歓迎した / 期待を表明した
33 評価した / 期待を表明した
34 一致した
35 歓迎した
36 一致した / 一致した
37 一致した
38 一致した
39 歓迎した
40 強調した
41 謝意を表明した / 強調した
42 確認した / 一致した
43 確認した
44 表明した / 留意した
45 日本、カザフスタン、トルクメニスタン及びウズベキスタンの首脳:称賛した
46 強調した
47 一致した
48 確認した
49 コミットメントを表明した / 確認した
50 確認した
51 認識した / 確認した
52 評価した
53 確認した
`
  .trim()
  .split('\n')
  .map((line) => {
    const at = line.indexOf(' ');
    const sentences = line
      .slice(at + 1)
      .split(' / ')
      .map((part) => (part.includes(':') ? part : `首脳:${part}`));
    return [Number(line.slice(0, at)), sentences] as const;
  });

/** Verbs that stand beside the governing one, where the text has any. */
const BESIDE: Readonly<Record<number, readonly string[]>> = {
  3: ['確認し'],
  6: ['確認し'],
  11: ['評価し'],
  18: ['歓迎し'],
  22: ['一致し'],
  30: ['留意し'],
  37: ['確認し'],
  41: ['評価し'],
  45: ['歓迎する'],
  46: ['再確認する', '強調し'],
  49: ['一致し'],
};

describe.skipIf(!present)('the verbs of the declaration', () => {
  const taken = present
    ? intakeBytes(new Uint8Array(readFileSync(file)), { ids: seededIds('verbs'), name: file })
    : null;
  const rows = taken?.ok ? verbRows(taken.value.doc) : [];

  test('every paragraph has a row', () =>
    expect(rows.map(({ label }) => label)).toEqual(EXPECTED.map(([n]) => `(${n})`)));

  test.each(EXPECTED)('(%i) %j', (n, sentences) => {
    const { statements, main, subject } = rows[n - 1]!;
    const acts = statements.map((statement) => `${statement.subject?.text}:${statement.verb?.surface}`);
    expect(acts).toEqual(sentences);
    expect(`${subject}:${main?.verb?.surface}`).toBe(sentences[0]);
    expect(statements.every(({ verb }) => verb?.rung !== null && verb?.negated === false)).toBe(true);
    for (const beside of BESIDE[n] ?? []) {
      expect(statements.flatMap((statement) => statement.beside.map((verb) => verb.surface))).toContain(beside);
    }
  });
});
