import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Intake, intakeText } from '../intake/index.ts';
import { seededIds } from '../model/ids.ts';
import { printText } from './text.ts';
import { outputTree } from './tree.ts';

function take(text: string): Intake {
  const taken = intakeText(text, { ids: seededIds('round trip') });
  if (!taken.ok) throw new RangeError(`Not taken in: ${taken.code}`);
  return taken.value;
}

const shown = ({ blocks }: Intake) => blocks.map(({ kind, label, text }) => [kind, label, text].join(' | '));

/** Sentences of a declaration: half of them end inside a quotation or hold signs that repairs look at. */
const sentence = fc.constantFrom(
  '首脳は、協力の進展を歓迎した。',
  '首脳は、「中央アジア＋日本」対話の役割を高く評価した。',
  '首脳は、GX技術（以下「技術」という。）の普及で一致した。',
  'この文脈において、首脳は、2026年までに5件の事業を行う意向を表明した。',
  '首脳は、次のとおり確認した：第一に、連携、第二に、対話。',
);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const items = fc.array(text, { maxLength: 3 });
const paragraph = fc.tuple(text, items);
const section = fc.tuple(
  fc.constantFrom('総論', '経済', '人的交流'),
  fc.array(paragraph, { minLength: 1, maxLength: 4 }),
);

const LETTERS = 'abc';
const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'];

/** A source as people write one: headings of one rank, paragraphs counted through, lists inside them. */
const source = fc
  .tuple(
    fc.constantFrom('(N)', '（N）', 'N．', '第N条　'),
    fc.boolean(),
    fc.array(section, { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([form, parted, sections, skipped]) => {
    let n = 0;
    const label = () => {
      n += n === 2 ? 1 + skipped : 1;
      const digits =
        form === '(N)' ? String(n) : String(n).replace(/[0-9]/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);
      return form.replace('N', digits);
    };
    const lines = ['東京宣言', ''];
    sections.forEach(([heading, paragraphs], s) => {
      lines.push(`${ROMAN[s]}. ${heading}`, '');
      for (const [words, list] of paragraphs) {
        lines.push(`${label()}${form === '(N)' ? ' ' : ''}${words}`);
        list.forEach((item, k) => {
          lines.push(`(${LETTERS[k]}) ${item}`);
        });
        if (parted) lines.push('');
      }
      if (!parted) lines.push('');
    });
    return `${lines.join('\n')}\n`;
  });

describe('a text that is taken in, exported and taken in again', () => {
  it('has the same blocks, labels and words', () => {
    fc.assert(
      fc.property(source, (written) => {
        const once = take(written);
        const again = take(printText(outputTree(once.doc)));
        expect(shown(again)).toEqual(shown(once));
        expect(again.healed.filter(({ rule }) => rule !== 'S5')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
