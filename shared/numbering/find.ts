import { heldWeaklyFor } from '../model/held-weakly.ts';
import type { BlockId } from '../model/ids.ts';
import type { DocumentLabels } from './label-document.ts';
import { parseLatinAdverb } from './latin-adverb.ts';

/** The longest thing a person types as a number; longer input finds nothing. */
const MAX_INPUT = 64;

// What may be left out or typed otherwise: width, case, white space, brackets, a final full stop.
function fold(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s().。、[\]〔〕【】<>]/gu, '');
}

/** Positions by what a person may type: the folded label, and the number behind it. */
interface LabelIndex {
  readonly byLabel: ReadonlyMap<string, readonly number[]>;
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
}

// A text with ten thousand typed numbers asks ten thousand times; labels are a value, so one walk answers them all.
const indexOf = heldWeaklyFor(makeIndex);

function makeIndex(labels: DocumentLabels): LabelIndex {
  const byLabel = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, at: number) => {
    const places = map.get(key);
    if (places) places.push(at);
    else map.set(key, [at]);
  };
  for (const [i, label] of labels.labels.entries()) {
    if (label === null) continue;
    add(byLabel, fold(label), i);
    const number = labels.numbers[i];
    if (number) add(byNumber, numberKey(number.n, number.inserted, number.alternative), i);
  }
  return { byLabel, byNumber };
}

function numberKey(n: number, inserted: number, alternative: number): string {
  return `${n} ${inserted} ${alternative}`;
}

/** See `DocumentLabels.findByLabel`. */
export function findByLabel(labels: DocumentLabels, input: string): readonly BlockId[] {
  if (input.length > MAX_INPUT) return [];
  const wanted = fold(input);
  if (wanted === '') return [];
  const exact = collect(labels, indexOf(labels).byLabel.get(wanted));
  return exact.length > 0 ? exact : findByNumber(labels, wanted);
}

/** A bare number also finds 第十三条 and OP13: what counts is the number, not how this document prints it. */
function findByNumber(labels: DocumentLabels, wanted: string): readonly BlockId[] {
  const match = /^(\d{1,9})(?:の(\d{1,9})|([a-z-]*?))(?:(alt)(\d{0,9}))?$/u.exec(wanted);
  if (match === null) return [];
  const [, digits, no, adverb, alt, altDigits] = match;
  const inserted = no ? Number(no) : adverb ? parseLatinAdverb(adverb) : 1;
  if (inserted === null) return [];
  const alternative = alt ? Number(altDigits || 1) : 0;
  return collect(labels, indexOf(labels).byNumber.get(numberKey(Number(digits), inserted, alternative)));
}

function collect(labels: DocumentLabels, positions: readonly number[] = []): readonly BlockId[] {
  const paragraphs: BlockId[] = [];
  const others: BlockId[] = [];
  for (const i of positions) {
    const id = labels.ids[i];
    if (id) (labels.kinds[i] === 'paragraph' ? paragraphs : others).push(id);
  }
  return [...paragraphs, ...others];
}
