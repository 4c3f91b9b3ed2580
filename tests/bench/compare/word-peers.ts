import { diffChars, diffWords as jsdiffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import fastDiff from 'fast-diff';
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset';
import { Fragment, Schema, Slice } from 'prosemirror-model';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import { diffWords, type WordChange } from '../../../shared/compare/index.ts';

export interface WordEngine {
  readonly name: string;
  compare(before: string, after: string, terms: readonly string[]): readonly WordChange[];
}

const OPS = new Map<number, WordChange['op']>([
  [-1, 'del'],
  [0, 'keep'],
  [1, 'ins'],
]);

function fromTuples(tuples: readonly (readonly [number, string])[]): WordChange[] {
  return tuples.filter(([, text]) => text !== '').map(([op, text]) => ({ op: OPS.get(op)!, text }));
}

function fromJsdiff(parts: readonly { added?: boolean; removed?: boolean; value: string }[]): WordChange[] {
  return parts.map(({ added, removed, value }) => ({ op: added ? 'ins' : removed ? 'del' : 'keep', text: value }));
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const matcher = new DiffMatchPatch();
const schema = new Schema({ nodes: { doc: { content: 'text*' }, text: {} } });

function changeset(before: string, after: string): WordChange[] {
  const node = (text: string) => schema.node('doc', null, text ? [schema.text(text)] : []);
  const doc = node(before);
  const transform = new Transform(doc);
  transform.step(
    new ReplaceStep(0, before.length, new Slice(after ? Fragment.from(schema.text(after)) : Fragment.empty, 0, 0)),
  );
  const set = ChangeSet.create(doc).addSteps(transform.doc, transform.mapping.maps, []);
  const out: WordChange[] = [];
  let at = 0;
  const push = (op: WordChange['op'], text: string) => {
    if (text !== '') out.push({ op, text });
  };
  for (const change of simplifyChanges(set.changes, transform.doc)) {
    push('keep', before.slice(at, change.fromA));
    push('del', before.slice(change.fromA, change.toA));
    push('ins', after.slice(change.fromB, change.toB));
    at = change.toA;
  }
  push('keep', before.slice(at));
  return out;
}

/** Ours first. */
export const WORD_ENGINES: readonly WordEngine[] = [
  { name: 'ours', compare: (a, b, terms) => diffWords(a, b, { terms }).changes },
  { name: 'jsdiff chars', compare: (a, b) => fromJsdiff(diffChars(a, b)) },
  { name: 'jsdiff words, segmenter', compare: (a, b) => fromJsdiff(jsdiffWords(a, b, { intlSegmenter: segmenter })) },
  { name: 'fast-diff', compare: (a, b) => fromTuples(fastDiff(a, b)) },
  {
    name: 'diff-match-patch semantic',
    compare(a, b) {
      const diffs = matcher.diff_main(a, b);
      matcher.diff_cleanupSemantic(diffs);
      return fromTuples(diffs.map((diff) => [diff[0], diff[1]] as const));
    },
  },
  { name: 'prosemirror-changeset', compare: (a, b) => changeset(a, b) },
];
