import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockText } from '../model/text.ts';
import { checkDocument } from './run.ts';
import { checkTouched, checkWhole } from './session.ts';
import { text } from './test-check.ts';

/** Pieces that rules look for, in any order and any language. */
const piece = fc.constantFrom(
  ...'首脳は、|この文脈において|同セミナーで|及び|並びに|など|等|（以下「甲」という。）|「防災枠組み」|「防災枠組」|2025年12月20日（土）|令和40年|過去10回の'.split(
    '|',
  ),
  ...'第2回首脳会合|(13)|上記(2)|第13項|3億5億|1,00,000|二カ国|サ一ビス|ＡＢＣ|（ODA）|ODA|惠|－|。|、|\n|①|③|「|）|安保理'.split(
    '|',
  ),
  ...'paragraph 3|the the|In this context, |“a”|"b"|next year (2031)|and | , |  |пункт 3|В этой связи |«А»|сотрудничество|Cоuncil'.split(
    '|',
  ),
  ...'フランス、|ドイツ及び|日本国総理大臣|大統領、|の支援に謝意|で一致した|21年間の積み重ねられた成果|協力協力|🙂|𠮷'.split(
    '|',
  ),
);
const line = fc
  .tuple(fc.constantFrom('', '', '# ', 'c: '), fc.array(piece, { maxLength: 14 }))
  .map(([mark, words]) => mark + words.join('').replaceAll('\n', '|'));
const lines = fc.array(line, { minLength: 1, maxLength: 7 });
const language = fc.constantFrom('ja' as const, 'en' as const, 'ru' as const);

test('whatever the text: places lie inside it, in order, with their words and excerpt; and asking twice says the same', () => {
  fc.assert(
    fc.property(language, lines, lines, (spoken, before, now) => {
      const baseline = text(spoken, before);
      const doc = text(spoken, now);
      const findings = checkDocument(doc, undefined, { baseline, participants: ['日本', 'フランス'] });
      for (const { block, from, to, text: words, excerpt } of findings) {
        const node = doc.children.find(({ attrs }) => attrs.id === block)!;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(blockText(node).slice(from, to)).toBe(words);
        expect(excerpt).toContain(words);
      }
      expect(checkDocument(doc, undefined, { baseline, participants: ['日本', 'フランス'] })).toEqual(findings);
      const state = checkWhole(doc, { baseline, participants: ['日本', 'フランス'] });
      expect(checkTouched(doc, state).findings).toEqual(findings);
    }),
    { numRuns: 300 },
  );
});
