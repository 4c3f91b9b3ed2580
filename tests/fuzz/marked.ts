import { Fragment, type Node } from 'prosemirror-model';
import { createDossier, takeDraft } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import type { Random } from './mutate.ts';

/** Readings that a document may hold, some of which look like what formats use for themselves. */
export const READINGS = ['とうきょう', 'よみ', '<rt>', '</ruby>', '*a_', '\\', '&amp;', '=1+1', 'あ'.repeat(100)];
/** Readings that no document may hold. */
export const NO_READINGS = [
  '',
  ' ',
  'あ'.repeat(101),
  'あ'.repeat(100_000),
  'a\u0001b',
  'a\nb',
  '\ud800',
  '\uffff',
  ' よみ',
];

const WORDS = ['首脳は、', '東京', '協力を', '歓迎した。', 'Astana', '𠮷', '<b>', '(1)', '=', '\u202e', '\u3000'];
const STYLES = ['bold', 'italic', 'underline', 'dots'] as const;

function inline(random: Random): Node {
  if (random.next() < 0.1) return schema.node('hard_break');
  const styles = STYLES.filter(() => random.next() < 0.2).map((style) => schema.mark('emphasis', { style }));
  const above = random.next() < 0.4 ? [schema.mark('ruby', { reading: random.pick(READINGS) })] : [];
  const term = random.next() < 0.1 ? [schema.mark('defined_term')] : [];
  return schema.text(random.pick(WORDS), [...above, ...styles, ...term]);
}

/** A document full of readings and emphasis. */
export function markedDocument(random: Random, paragraphs: number): Node {
  const ids = seededIds(`marked ${random.below(1e9)}`);
  const blocks = Array.from({ length: paragraphs }, () =>
    schema.node(
      random.pick(['paragraph', 'paragraph', 'paragraph', 'sub_paragraph', 'section_heading', 'title']),
      { id: ids() },
      Fragment.from(Array.from({ length: 1 + random.below(6) }, () => inline(random))),
    ),
  );
  return schema.node('doc', { language: 'ja' }, blocks);
}

/** The document after changes such as people make: blocks divided and joined anywhere, also under a reading. */
export function changeMarked(random: Random, doc: Node): Node {
  const ids = seededIds(`changed ${random.below(1e9)}`);
  const blocks = [...doc.children];
  for (let change = random.below(6); change >= 0; change--) {
    const at = random.below(blocks.length);
    const block = blocks[at]!;
    const cut = random.below(block.content.size + 1);
    const way = random.below(5);
    if (way === 0) {
      const second = block.type.create({ ...block.attrs, id: ids(), from: [block.attrs.id] }, block.content.cut(cut));
      blocks.splice(at, 1, block.cut(0, cut), second);
    } else if (way === 1 && at + 1 < blocks.length) {
      const next = blocks[at + 1]!;
      const joined = block.content.append(next.content);
      blocks.splice(at, 2, block.type.create({ ...block.attrs, from: [next.attrs.id] }, joined));
    } else if (way === 2)
      blocks[at] = block.copy(Fragment.from([...block.content.cut(0, cut).content, inline(random)]));
    else if (way === 3 && blocks.length > 1) blocks.splice(random.below(blocks.length - 1), 0, ...blocks.splice(at, 1));
    else
      blocks[at] = block.copy(
        Fragment.from(block.children.map((leaf) => leaf.mark(random.next() < 0.5 ? [] : leaf.marks))),
      );
  }
  return doc.copy(Fragment.from(blocks));
}

/** A dossier of two drafts whose readings differ. */
export function markedDossier(random: Random): Dossier {
  const ids = seededIds('marked dossier');
  const first = markedDocument(random, 5);
  const notes = { name: '第1次案', kind: 'working', author: '', date: '2025-12-20', note: '' } as const;
  const dossier = createDossier(first, { title: '宣言', createdAt: '2025-12-20T09:00:00+09:00' }, ids);
  const taken = takeDraft(dossier, first, notes, ids);
  const second = changeMarked(random, first);
  return takeDraft({ ...taken, working: second }, second, { ...notes, name: '第2次案' }, ids);
}

/** Ruby as people, programs and enemies write it in HTML or Markdown. */
export function rubyMarkup(random: Random, depth = 0): string {
  const words = () => (depth < 3 && random.next() < 0.25 ? rubyMarkup(random, depth + 1) : random.pick(WORDS));
  const reading = () => random.pick([...READINGS, ...NO_READINGS.filter(({ length }) => length < 1_000)]);
  return random.pick([
    () => `<ruby>${words()}<rt>${reading()}</rt></ruby>`,
    () => `<ruby>${words()}<rp>（</rp><rt>${reading()}</rt><rp>）</rp></ruby>`,
    () => `<ruby>${words()}<rt>${reading()}<rt>${reading()}</ruby>`,
    () => `<ruby><rb>${words()}</rb><rtc><rt>${reading()}</rt></rtc></ruby>`,
    () => `<ruby><rt>${reading()}</rt>${words()}</ruby>`,
    () => `<rt>${words()}</rt>`,
    () => `<ruby>${words()}`,
    () => `<ruby data-soan-reading="${reading()}">${words()}</ruby>`,
    () => `<em class="dots">${words()}</em>`,
    () => `<span style="text-emphasis: filled">${words()}</span>`,
    () => `<ruby>${words()}<br>${words()}<rt>${reading()}</rt></ruby>`,
  ])();
}
