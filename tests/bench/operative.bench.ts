import type { Node } from 'prosemirror-model';
import { compareDocuments } from '../../shared/compare/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { DEFAULT_LADDER, makeBoard, readStatements, verbRows, weigh } from '../../shared/operative/index.ts';
import type { BenchRow } from './rows.ts';

const SIZE = 10_000;
const RUNS = 5;
const PEER = 'words by Intl.Segmenter';

const SUBJECTS: Readonly<Record<TextLanguage, readonly string[]>> = {
  ja: ['首脳は、', '両国は、', 'この文脈において、議長は、', '世界的な水不足への対応として、参加国は、'],
  en: [
    'The leaders ',
    'They also ',
    'In this context, the ministers ',
    'Recalling the earlier statement, the parties ',
  ],
  ru: ['Лидеры ', 'Они также ', 'В этой связи министры ', 'Отмечая значение диалога, стороны '],
};
const ACTS: Readonly<Record<TextLanguage, readonly string[]>> = {
  ja: [
    '2025年3月に開催された専門家会合の成果を確認し、人材育成の分野における具体的な協力の進展を歓迎した。',
    '水資源の持続可能な利用に向けた取組を促進することで一致した。',
    '5年間で総額3億円の研修計画への期待を表明した。',
    '学術交流、議会間交流及び青少年交流の一層の拡大を推進した。',
  ],
  en: [
    'welcomed the progress of concrete cooperation in the field of human resources, held in March 2025. ',
    'agreed to promote efforts towards the sustainable use of water resources. ',
    'expressed their expectation of a training plan of 3 million dollars in five years. ',
    'expanded academic, parliamentary and youth exchanges. ',
  ],
  ru: [
    'приветствовали прогресс в области подготовки кадров, достигнутый в марте 2025 года. ',
    'договорились содействовать усилиям по устойчивому использованию водных ресурсов. ',
    'выразили надежду на осуществление плана на 3 млн долларов в течение пяти лет. ',
    'расширили академические, парламентские и молодежные обмены. ',
  ],
};

function makeDocument(language: TextLanguage, size: number, turn: number): Node {
  const ids = seededIds('verbs');
  const pick = (list: readonly string[], at: number) => list[at % list.length]!;
  const blocks = Array.from({ length: size }, (_, i) => {
    const changed = i % 3 === 0 ? turn : 0;
    const act = pick(ACTS[language], i + changed);
    const text =
      pick(SUBJECTS[language], i >> 2) + act + pick(SUBJECTS[language], i + 1) + pick(ACTS[language], i >> 1);
    return schema.nodes.paragraph!.create({ id: ids() }, schema.text(`${text}${i}`));
  });
  return schema.topNodeType.create({ language }, blocks);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** The time of `work` with new input each run, beside a segmenter's pass over the same words. */
function measure(name: string, prepare: () => readonly string[], work: () => void, language: TextLanguage): BenchRow {
  const times: number[] = [];
  const peer: number[] = [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (let run = 0; run < RUNS; run++) {
    const texts = prepare();
    const start = performance.now();
    work();
    const middle = performance.now();
    let words = 0;
    for (const text of texts) for (const _ of segmenter.segment(text)) words++;
    times.push(middle - start);
    if (words > 0) peer.push(performance.now() - middle);
  }
  const value = median(times);
  return { name, value, unit: 'ms', target: 1_000, ratio: value / median(peer), against: PEER };
}

/** Verbs, weights and the board of 10,000 paragraphs, and one touched paragraph, beside a plain segmentation into words. */
export async function run(): Promise<readonly BenchRow[]> {
  return (['ja', 'en', 'ru'] as const).flatMap((language) => {
    let doc = makeDocument(language, SIZE, 0);
    const texts = doc.children.map((block) => block.textContent);
    const rows: BenchRow[] = [];
    const all = () => {
      doc = makeDocument(language, SIZE, 0);
      return texts;
    };
    rows.push(measure(`verbs of ${SIZE} paragraphs, ${language}`, all, () => verbRows(doc), language));
    const touched = () => {
      const start = performance.now();
      for (let i = 0; i < 100; i++) readStatements(texts[i]!, language, DEFAULT_LADDER);
      return (performance.now() - start) / 100;
    };
    rows.push({
      name: `verbs of one touched paragraph, ${language}`,
      value: median(Array.from({ length: RUNS }, touched)),
      unit: 'ms',
      target: 5,
    });
    const now = makeDocument(language, SIZE, 1);
    const comparison = compareDocuments(doc, now);
    for (const pair of comparison.pairs) pair.words;
    const weights = () => {
      for (const pair of comparison.pairs) weigh(pair, { language });
    };
    rows.push(measure(`weights of ${SIZE} paragraphs, a third edited, ${language}`, () => texts, weights, language));
    const board = () => void makeBoard(doc, now, comparison);
    rows.push(measure(`board of ${SIZE} paragraphs against ${SIZE}, ${language}`, () => texts, board, language));
    return rows;
  });
}
