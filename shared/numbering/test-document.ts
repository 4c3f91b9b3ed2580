import type { Node } from 'prosemirror-model';
import type { Pin } from '../model/attributes.ts';
import { type IdSource, seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { DEFAULT_NUMBERING, type NumberingSettings } from '../model/settings.ts';

/** What a test writes for one block: a letter or sign of the table below, and a kept number where there is one. */
export type Sketch = string | readonly [string, Pin];

const KINDS: Readonly<Record<string, readonly [string, Record<string, unknown>?]>> = {
  '◆': ['part_heading'],
  Ⅰ: ['theme_heading'],
  '§': ['section_heading'],
  p: ['paragraph'],
  pp: ['paragraph', { series: 'preambular' }],
  alt: ['paragraph', { alternative: true }],
  a: ['sub_paragraph', { level: 1 }],
  i: ['sub_paragraph', { level: 2 }],
  c: ['continuation'],
  n: ['note'],
  T: ['title'],
};

/** For tests: one block from its sketch. */
export function sketchBlock(sketch: Sketch, newId: IdSource): Node {
  const [sign, pin] = typeof sketch === 'string' ? [sketch, null] : sketch;
  const [kind, attrs] = KINDS[sign]!;
  return schema.node(kind, { id: newId(), pin, ...attrs });
}

/** For tests: a document from a line of sketches, "◆ p p a". */
export function sketchDocument(
  sketches: string | readonly Sketch[],
  numbering: Partial<NumberingSettings> = {},
  newId = seededIds('sketch'),
): Node {
  const list = typeof sketches === 'string' ? sketches.split(' ') : sketches;
  return schema.node(
    'doc',
    { numbering: { ...DEFAULT_NUMBERING, ...numbering } },
    list.map((sketch) => sketchBlock(sketch, newId)),
  );
}
