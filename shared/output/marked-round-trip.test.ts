import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { intakeBytes } from '../intake/index.ts';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { writeMarkdown } from './markdown.ts';
import { outputTree } from './tree.ts';
import { DEFAULT_OUTPUT_OPTIONS } from './types.ts';

const word = fc.constantFrom(
  '首脳は',
  '協力',
  'の',
  '歓迎した',
  'Astana',
  'two words',
  '<b>',
  '*',
  '_',
  '[甲]',
  '\\',
  '&amp;',
  '長'.repeat(2_500),
);
const reading = fc.constantFrom(
  'とうきょう',
  'よみ',
  '<rt>',
  'a*b_c',
  '\\',
  '</ruby>',
  '（注）',
  '&lt;',
  'あ'.repeat(100),
);
const marks = fc
  .tuple(fc.subarray(['bold', 'italic', 'dots']), fc.option(reading, { freq: 2 }))
  .map(([styles, above]) => [
    ...styles.map((style) => schema.mark('emphasis', { style })),
    ...(above === null ? [] : [schema.mark('ruby', { reading: above })]),
  ]);
const inline = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(word, marks).map(([text, given]) => schema.text(text, given)) },
  { weight: 1, arbitrary: fc.constant(schema.node('hard_break')) },
);

const documents = fc
  .array(fc.array(inline, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((blocks) => {
    const ids = seededIds('marked');
    return schema.node(
      'doc',
      null,
      blocks.map((content) =>
        schema.node('paragraph', { id: ids() }, [schema.text('首脳は、'), ...content, schema.text('した。')]),
      ),
    );
  });

/** Characters with what stands over them: equal where all is printed alike. */
function shown(doc: Node): readonly string[] {
  return outputTree(doc).blocks.map(({ runs }) =>
    runs
      .flatMap((run) => {
        if (run.type !== 'text') return [run.type];
        const over = [...run.marks].sort().join('+') + (run.reading ? `^${run.reading}` : '');
        return [...run.text].map((character) => `${character}${over && `{${over}}`}`);
      })
      .join(''),
  );
}

it('readings and emphasis come back from Markdown as they were', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (doc) => {
      const { bytes } = await writeMarkdown(outputTree(doc), DEFAULT_OUTPUT_OPTIONS);
      const taken = intakeBytes(bytes, { name: 'a.md', ids: seededIds('back') });
      if (!taken.ok) throw new Error(taken.code);
      expect(shown(taken.value.doc), new TextDecoder().decode(bytes)).toEqual(shown(doc));
    }),
    { numRuns: 150 },
  );
});
