import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  applyEdits,
  type CarryOverAnswers,
  editsOf,
  NO_ANSWERS,
  NO_MARKS,
  proposeCarryOver,
  trackProposals,
} from '../../shared/carry-over/index.ts';
import { compareBlocks, comparedBlocks } from '../../shared/compare/index.ts';
import { parseIsoDate } from '../../shared/dates/index.ts';
import { intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';

const declaration = fileURLToPath(new URL('../../../shared/data/declaration/tokyo-2025.ja.txt', import.meta.url));
if (!existsSync(declaration)) console.log('Carry-over acceptance: skipped, the data beside the project is absent.');

const NEXT: CarryOverAnswers = {
  ...NO_ANSWERS,
  place: 'アスタナ',
  host: 'カザフスタン',
  date: parseIsoDate('2026-12-20'),
};

function readDeclaration(): Node {
  const taken = intakeBytes(new Uint8Array(readFileSync(declaration)), { ids: seededIds('acceptance') });
  if (!taken.ok) throw new RangeError(taken.code);
  return taken.value.doc;
}

/** Every proposal of the declaration, judged one by one by reading the text. */
const EXPECTED = `
- place 東京→アスタナ
- date 2025年12月20日→2026年12月20日
- place 東京→アスタナ
- ordinal 第1回→第2回
- participants 日本 カザフスタン キルギス タジキスタン トルクメニスタン ウズベキスタン→カザフスタン 日本 キルギス タジキスタン トルクメニスタン ウズベキスタン
- leader ×6
(1) elapsed 33年間→34年間
(2) elapsed 21年→22年
(3) count 10回→?
(5) reported-event 2024年8月→?
(5) ordinal 第1回→?
(6) reported-event 2023年9月→?
(6) reported-event 2025年9月→?
(8) elapsed 21年間→22年間
(8) ordinal 第1回→第2回
(12) reported-event 2025年2月→?
(12) relative-date 来年→2026年
(12) planned-event 開催する→?
(13) commitment 5年間→?
(32) reported-event 2025年11月→?
(45) reported-event 2025年3月13日→?
(52) host 日本→カザフスタン
(53) next-host カザフスタン→キルギス
(53) ordinal 第2回→第3回`.trim();

const COUNTRIES = /日本(?=国)|カザフスタン|キルギス|タジキスタン|トルクメニスタン|ウズベキスタン/g;
const countries = (list: string) => (list.match(COUNTRIES) ?? []).join(' ');

describe.skipIf(!existsSync(declaration))('the successor of the declaration', () => {
  let source: Node;
  beforeAll(() => {
    source = readDeclaration();
  });

  test('is asked about exactly what a desk officer would look at', () => {
    const lines: string[] = [];
    let leaders = 0;
    for (const { label, kind, before, after } of proposeCarryOver(source, NEXT).proposals) {
      if (kind === 'leader') {
        leaders++;
        if (leaders === 6) lines.push('- leader ×6');
        continue;
      }
      const [old, fresh] =
        kind === 'participants' ? [countries(before), countries(after ?? '')] : [before, after ?? '?'];
      lines.push(`${label ?? '-'} ${kind} ${old}→${fresh}`);
    }
    expect(lines.join('\n')).toBe(EXPECTED);
  });

  test('a fitting answer contradicts nothing; the wrong host and an earlier day do', () => {
    const codes = (more: Partial<CarryOverAnswers>) =>
      proposeCarryOver(source, { ...NEXT, ...more }).problems.map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ host: 'キルギス' })).toEqual(['host-not-next']);
    expect(codes({ host: 'フランス' })).toEqual(['host-not-participant']);
    expect(codes({ date: parseIsoDate('2025-01-01') })).toEqual(['date-before-source']);
  });

  test('accepted as a whole it differs in those places only, and is not asked again', () => {
    const { proposals } = proposeCarryOver(source, NEXT);
    const tr = new Transform(source);
    expect(applyEdits(tr, editsOf(trackProposals(proposals, source, source, NO_MARKS)))).toBe(13);
    const touched = new Set(proposals.filter(({ after }) => after !== null).map(({ block }) => block));
    const { pairs } = compareBlocks(comparedBlocks(source), comparedBlocks(tr.doc), { language: 'ja' });
    for (const pair of pairs) {
      const id = source.child(pair.old[0]!).attrs.id;
      expect(pair.kinds).toEqual([touched.has(id) ? 'edited' : 'unchanged']);
    }
    const again = proposeCarryOver(tr.doc, NEXT).proposals.filter(({ after }) => after !== null);
    expect(again).toEqual([]);
  });

  test('the year after, it goes on by itself', () => {
    const tr = new Transform(source);
    applyEdits(tr, editsOf(trackProposals(proposeCarryOver(source, NEXT).proposals, source, source, NO_MARKS)));
    const later = { ...NO_ANSWERS, place: 'ビシュケク', host: 'キルギス', date: parseIsoDate('2028-05-01') };
    const { proposals, problems } = proposeCarryOver(tr.doc, later);
    const of = (kind: string) =>
      proposals.filter((one) => one.kind === kind).map(({ before, after }) => `${before}→${after}`);
    expect(problems).toEqual([]);
    expect(of('elapsed')).toEqual(['34年間→36年間', '22年→24年', '22年間→24年間']);
    expect(of('ordinal')).toEqual(['第2回→第3回', '第2回→第3回', '第3回→第4回']);
    expect(of('host')).toEqual(['カザフスタン→キルギス']);
    expect(of('next-host')).toEqual(['キルギス→タジキスタン']);
  });
});
