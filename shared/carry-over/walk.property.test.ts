import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { compareBlocks, comparedBlocks } from '../compare/index.ts';
import { parseIsoDate } from '../dates/index.ts';
import { draftDocument } from '../dossier/index.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import { applyEdits, editsOf } from './apply.ts';
import { beginNextDossier } from './begin.ts';
import { proposeCarryOver } from './propose.ts';
import { answers, declaration, OPENINGS } from './test-carry-over.ts';
import { NO_MARKS, trackProposals } from './track.ts';
import type { CarryOverAnswers, Proposal } from './types.ts';

const PIECES: Readonly<Record<TextLanguage, readonly string[]>> = {
  ja: [
    '首脳は、',
    '過去21年にわたり、',
    '外交関係樹立以降33年間の',
    '第1回首脳会合',
    '第2回首脳会合',
    '2025年の',
    '来年',
    '2026年3月に',
    '開催される予定である',
    '開催予定の',
    '会議を歓迎した。',
    '「来年への道」',
    '過去10回の',
    '2026年末までに',
    '今後5年間で',
    'フィンランドが首脳会合を主催した',
    '\n',
  ],
  en: [
    'The Leaders ',
    'the past 21 years ',
    'the first Summit ',
    'next year ',
    'to be held in 2026 ',
    'welcomed. ',
    'Finland for hosting ',
    'to ',
    '“next year” ',
  ],
  ru: ['Лидеры ', 'за последние 33 года ', 'первого саммита ', 'в следующем году ', 'приветствовали. '],
};

const texts = fc.constantFrom<TextLanguage>('ja', 'en', 'ru').chain((language) =>
  fc.record({
    language: fc.constant(language),
    paragraphs: fc.array(
      fc.array(fc.constantFrom(...PIECES[language]), { maxLength: 8 }).map((pieces) => pieces.join('').trim()),
      { maxLength: 4 },
    ),
  }),
);
const days = fc.constantFrom('2025-06-03', '2026-01-05', '2027-09-10', '2031-12-31').map((iso) => parseIsoDate(iso));

function accept(source: Node, working: Node, given: CarryOverAnswers, choose: (proposal: Proposal) => boolean): Node {
  const { proposals } = proposeCarryOver(source, given);
  const tracked = trackProposals(proposals, source, working, NO_MARKS).filter(({ proposal }) => choose(proposal));
  const tr = new Transform(working);
  applyEdits(tr, editsOf(tracked));
  return tr.doc;
}

/** A text without the places of some proposals. */
function outside(text: string, proposals: readonly Proposal[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of proposals) {
    rest += `${text.slice(at, from)}\u0000`;
    at = to;
  }
  return rest + text.slice(at);
}

test('proposals speak of the words that stand there, and those with an answer never overlap', () => {
  fc.assert(
    fc.property(texts, days, ({ language, paragraphs }, date) => {
      const doc = declaration(language, [OPENINGS[language], ...paragraphs]);
      const { proposals } = proposeCarryOver(doc, answers(language, { date }));
      expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
      doc.forEach((block) => {
        let end = 0;
        for (const { from, to, before, after, kind } of proposals.filter((one) => one.block === block.attrs.id)) {
          expect(blockText(block).slice(from, to)).toBe(before);
          expect(after).not.toBe(before);
          if (kind === 'leader') continue;
          expect(from).toBeGreaterThanOrEqual(end);
          end = to;
        }
      });
    }),
    { numRuns: 150 },
  );
});

test('accepting all changes nothing outside of the proposals, and all of them read as accepted', () => {
  fc.assert(
    fc.property(texts, days, ({ language, paragraphs }, date) => {
      const source = declaration(language, [OPENINGS[language], ...paragraphs]);
      const given = answers(language, { date });
      const next = accept(source, source, given, () => true);
      const written = proposeCarryOver(source, given).proposals.filter(({ after }) => after !== null);
      source.forEach((block, _, i) => {
        const own = written.filter((one) => one.block === block.attrs.id);
        let expected = '';
        outside(blockText(block), own)
          .split('\u0000')
          .forEach((piece, n) => {
            expected += piece + (own[n]?.after ?? '');
          });
        expect(blockText(next.child(i))).toBe(expected);
      });
    }),
    { numRuns: 150 },
  );
});

test('what was carried over is not carried over again', () => {
  fc.assert(
    fc.property(texts, days, ({ language, paragraphs }, date) => {
      const source = declaration(language, [OPENINGS[language], ...paragraphs]);
      const given = answers(language, { date });
      const next = accept(source, source, given, () => true);
      const again = proposeCarryOver(next, given).proposals.filter(({ confidence }) => confidence === 'computed');
      expect(again.map(({ before, after }) => `${before}→${after}`)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('one by one in any order gives the same text as all at once', () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat(50)), ({ language, paragraphs }, picks) => {
      const source = declaration(language, [OPENINGS[language], ...paragraphs]);
      const given = answers(language);
      const left = proposeCarryOver(source, given).proposals.filter(({ after }) => after !== null);
      let working = source;
      while (left.length > 0) {
        const [one] = left.splice((picks.next().value as number) % left.length, 1);
        working = accept(source, working, given, ({ id }) => id === one!.id);
      }
      expect(working.textContent).toBe(accept(source, source, given, () => true).textContent);
    }),
    { numRuns: 60 },
  );
});

test('lineage: against the source every kept paragraph is unchanged', () => {
  fc.assert(
    fc.property(texts, ({ language, paragraphs }) => {
      const source = declaration(language, [OPENINGS[language], ...paragraphs]);
      const notes = { name: 'last', kind: 'adopted', author: '', date: '2025-06-03T12:00:00Z', note: '' } as const;
      const dossier = beginNextDossier(source, notes, { title: 'next', participants: [], createdAt: notes.date });
      const old = draftDocument(dossier, dossier.basedOn!);
      const touched = new Set(proposeCarryOver(source, answers(language)).proposals.map(({ block }) => block));
      const next = accept(source, dossier.working, answers(language), () => true);
      const { pairs } = compareBlocks(comparedBlocks(old), comparedBlocks(next), { language });
      expect(pairs).toHaveLength(source.childCount);
      for (const pair of pairs) {
        expect(pair.old).toEqual(pair.new);
        if (!touched.has(source.child(pair.old[0]!).attrs.id)) expect(pair.kinds).toEqual(['unchanged']);
      }
    }),
    { numRuns: 60 },
  );
});
