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

/** See `DocumentLabels.findByLabel`. */
export function findByLabel(labels: DocumentLabels, input: string): readonly BlockId[] {
  if (input.length > MAX_INPUT) return [];
  const wanted = fold(input);
  if (wanted === '') return [];
  const exact = collect(labels, (i) => labels.labels[i] !== null && fold(labels.labels[i]!) === wanted);
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
  return collect(labels, (i) => {
    const number = labels.numbers[i];
    return (
      labels.labels[i] !== null &&
      number?.n === Number(digits) &&
      number.inserted === inserted &&
      number.alternative === alternative
    );
  });
}

function collect(labels: DocumentLabels, holds: (index: number) => boolean): readonly BlockId[] {
  const paragraphs: BlockId[] = [];
  const others: BlockId[] = [];
  for (let i = 0; i < labels.ids.length; i++) {
    const id = labels.ids[i];
    if (!id || !holds(i)) continue;
    (labels.kinds[i] === 'paragraph' ? paragraphs : others).push(id);
  }
  return [...paragraphs, ...others];
}
