import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../compare/index.ts';
import { schema } from '../model/schema.ts';
import { sketchDocument } from '../numbering/test-document.ts';
import { createLadder, editLadder, type Ladder, NO_EDITS } from '../operative/index.ts';
import { COMPARISON_FORMATS, comparisonFormat, comparisonFormatOfName } from './comparison-formats.ts';
import { comparisonSource } from './comparison-source.ts';
import { type ComparisonOptions, DEFAULT_COMPARISON_OPTIONS } from './types.ts';

const TEXTS = [
  '総論',
  '首脳は、協力の強化について一致した。',
  '首脳は、防災の進展を歓迎した。',
  '首脳は、=謝意,"を"表明した。',
];
const empty = sketchDocument('◆ p p p');
const old = empty.type.create(
  empty.attrs,
  empty.children.map((block, i) => block.type.create(block.attrs, schema.text(TEXTS[i]!))),
);
const [head, first, , last] = old.children;
const edited = first!.type.create(first!.attrs, schema.text('首脳は、協力の拡大について一致した。'));
const now = old.type.create(old.attrs, [head!, edited, last!]);

function sourceOf(metadata: 'keep' | 'strip' = 'keep') {
  const meta = { author: 'SecretAuthor', note: 'SecretNote', date: '2025-12-20T09:00:00+09:00' };
  const side = (draftName: string) => ({ metadata, meta: { ...meta, draftName } });
  return comparisonSource(old, now, compareDocuments(old, now), { old: side('第1次案'), new: side('第2次案') });
}

const options: ComparisonOptions = {
  ...DEFAULT_COMPARISON_OPTIONS,
  print: async ({ html }) => new TextEncoder().encode(html),
};

function readable(bytes: Uint8Array): string {
  if (strFromU8(bytes.subarray(0, 2), true) !== 'PK') return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

describe.each(COMPARISON_FORMATS)('$id', ({ write }) => {
  it('gives the same bytes each time and carries the receipt', async () => {
    const { bytes, warnings } = await write(sourceOf(), options);
    expect((await write(sourceOf(), options)).bytes).toEqual(bytes);
    expect(warnings).toEqual([]);
    const text = readable(bytes);
    for (const wanted of ['第1次案', '第2次案', '照合済み']) expect(text).toContain(wanted);
    expect(text).toContain(sourceOf().view.comparison.receipt.newHash.slice(0, 12));
  });

  it('does not name the author where metadata is stripped', async () => {
    expect(readable((await write(sourceOf('strip'), options)).bytes)).not.toMatch(/Secret/u);
  });
});

const paged = COMPARISON_FORMATS.flatMap(({ id, page }) => (page === null ? [] : [{ id, page }]));

describe.each(paged)('the page of $id that is only looked at', ({ page }) => {
  const told: number[] = [];
  const cut = (most: number) => page(sourceOf(), { ...options, most, onCut: (all) => told.push(all) }).html;

  it('is the whole one where nothing is left out', () => {
    expect(cut(1_000)).toBe(page(sourceOf(), options).html);
    expect(told).toEqual([]);
  });

  it('has the first rows, and tells how many there are', () => {
    expect(cut(1).length).toBeLessThan(page(sourceOf(), options).html.length);
    expect(told).toEqual([expect.toSatisfy((all: number) => all > 1)]);
    expect(cut(1)).toContain('照合済み');
  });
});

describe('what one text holds that another does not', () => {
  const withText = (text: string) =>
    old.type.create(old.attrs, [head!, first!.type.create(first!.attrs, schema.text(text)), last!]);

  it('a paragraph separator inside a block, as a file from elsewhere may have one, ends no block', async () => {
    const [before, after] = [withText('首脳は、\u2029一致した。'), withText('首脳は、\u2029再び\u2029一致した。')];
    const source = comparisonSource(before, after, compareDocuments(before, after));
    for (const { id, write } of COMPARISON_FORMATS) {
      const { bytes } = await write(source, options);
      if (id !== 'concordance-csv') expect(readable(bytes)).toContain('再び');
    }
  });

  it('verbs weigh what the ladder of the dossier says', async () => {
    const [before, after] = [withText('首脳は、連携を歓迎した。'), withText('首脳は、連携を布告した。')];
    const compared = compareDocuments(before, after);
    const strength = async (ladder?: Ladder) => {
      const source = comparisonSource(before, after, compared, ladder ? { ladder } : {});
      const json = readable((await comparisonFormat('changes-json').write(source, options)).bytes);
      return JSON.parse(json).changes[0].weight[0].strength.after as number | null;
    };
    expect(await strength()).toBe(null);
    expect(await strength(createLadder(editLadder(NO_EDITS, 'ja', '布告する', 7)))).toBe(7);
  });
});

describe('the tables', () => {
  const csv = async (id: 'table-csv' | 'changes-csv' | 'concordance-csv') =>
    new TextDecoder('utf-8', { ignoreBOM: true })
      .decode((await comparisonFormat(id).write(sourceOf(), options)).bytes)
      .split('\r\n');

  it('old and new text side by side', async () => {
    expect((await csv('table-csv')).slice(0, 4)).toEqual([
      '\ufeff改正後,改正前',
      '◆ 総論,（同左）',
      '(1) 首脳は、協力の【拡大】について一致した。,(1) 首脳は、協力の【強化】について一致した。',
      '（削る）,(2) 【首脳は、防災の進展を歓迎した。】',
    ]);
  });

  it('numbers', async () => {
    expect((await csv('concordance-csv')).slice(0, 4)).toEqual(['\ufeff旧番号,新番号', '(1),(1)', '(2),', '(3),(2)']);
  });

  it('changes', async () => {
    expect(await csv('changes-csv')).toHaveLength(5);
  });
});

describe('the change list', () => {
  it('as JSON: kinds, codes, labels and words of each change', async () => {
    const { bytes } = await comparisonFormat('changes-json').write(sourceOf(), options);
    const { changes, verified } = JSON.parse(new TextDecoder().decode(bytes)) as {
      changes: { itu: string; oldLabel: string | null; words: { op: string; text: string }[] }[];
      verified: boolean;
    };
    expect(verified).toBe(true);
    expect(changes.map(({ itu, oldLabel }) => `${oldLabel} ${itu}`)).toEqual(['(1) MOD', '(2) SUP']);
    expect(changes[0]!.words.filter(({ op }) => op === 'ins').map(({ text }) => text)).toEqual(['拡大']);
  });

  it('as a page: counts, both texts, deleted and inserted words', async () => {
    const page = readable((await comparisonFormat('changes-html').write(sourceOf(), options)).bytes);
    expect(page).toContain('異同 2　修正 1　削除 1');
    expect(page).toContain('<del>強化</del>');
    expect(page).toContain('<ins>拡大</ins>');
    expect(page).toContain('2. (2)<span>削除');
  });

  it('as a redline page: the words of the tracked Word file', async () => {
    const page = comparisonFormat('redline').page!(sourceOf(), options).html;
    expect(page).toContain('<del>強化</del><ins>拡大</ins>');
    expect(page).toContain('<del>首脳は、防災の進展を歓迎した。</del>');
  });
});

describe('comparisonFormatOfName', () => {
  it.each([
    ['x.docx', 'redline'],
    ['x.table.docx', 'table-docx'],
    ['x.table.pdf', 'table-pdf'],
    ['x.changes.json', 'changes-json'],
    ['x.redline.pdf', 'redline-pdf'],
    ['x.concordance.csv', 'concordance-csv'],
    ['x.csv', undefined],
  ])('%s is %s', (name, id) => {
    expect(comparisonFormatOfName(name)?.id).toBe(id);
  });
});
