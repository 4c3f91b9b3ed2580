import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import type { BlockId, IdSource } from '../model/ids.ts';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { DEFAULT_NUMBERING, REGIMES, TEXT_LANGUAGES } from '../model/settings.ts';
import { createDossier, withExtra, withWorking } from './dossier.ts';
import { importDraft, takeDraft } from './drafts.ts';
import { type Dossier, DRAFT_KINDS, type DraftNotes } from './types.ts';

// Builders that the dossier's tests share. Ids are seeded: the same test makes the same file on every run.

/** `doc('t:題', 'p:本文', 'h:部')` with ids in order from `ids`; letters name the kinds. */
export function doc(ids: IdSource, ...lines: readonly string[]): Node {
  return schema.node(
    'doc',
    null,
    lines.map((line) => block(ids(), line)),
  );
}

const KIND_LETTERS: Readonly<Record<string, string>> = {
  t: 'title',
  c: 'chapeau',
  h: 'part_heading',
  p: 'paragraph',
  s: 'sub_paragraph',
};

export function block(id: BlockId, line: string, from: readonly BlockId[] = []): Node {
  const text = line.slice(2);
  return schema.node(KIND_LETTERS[line[0]!]!, { id, from }, text === '' ? [] : [schema.text(text)]);
}

/** The document with one block replaced, added (`at` = childCount) or removed (`next` null). */
export function withBlock(old: Node, at: number, next: Node | null, remove = 1): Node {
  const blocks = [...old.children];
  blocks.splice(at, remove, ...(next ? [next] : []));
  return old.copy(Fragment.fromArray(blocks));
}

export function notes(name: string, extra: Partial<DraftNotes> = {}): DraftNotes {
  return {
    name,
    kind: 'working',
    author: '中央アジア・コーカサス室',
    date: '2026-11-23T09:00:00+09:00',
    note: '',
    ...extra,
  };
}

/** A dossier with a plain object's look, for comparing two of them in a test. */
export function plain(dossier: Dossier): unknown {
  return { ...dossier, working: dossier.working.toJSON(), store: [...dossier.store].sort() };
}

const word = fc.oneof(
  fc.constantFrom(
    '首脳は、',
    '協力を',
    '歓迎した。',
    'ODA',
    '＝',
    '\u3000',
    '𠮷',
    '\ud800',
    '"\\/',
    'Центральная Азия',
  ),
  fc.string({ minLength: 1, maxLength: 6 }),
);
const marks = fc.subarray([
  schema.mark('emphasis', { style: 'bold' }),
  schema.mark('emphasis', { style: 'dots' }),
  schema.mark('defined_term'),
  schema.mark('ruby', { reading: 'とうきょう' }),
]);

const inline = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(word, marks).map(([text, given]) => schema.text(text, given)) },
  { weight: 1, arbitrary: fc.constant(schema.node('hard_break')) },
  { weight: 1, arbitrary: fc.nat(50).map((n) => schema.node('cross_reference', { target: nthId(n) })) },
);

function nthId(n: number): BlockId {
  return seededIds(`block ${n}`)();
}

const anyBlock = fc
  .record({
    kind: fc.constantFrom('paragraph', 'title', 'chapeau', 'theme_heading', 'continuation', 'sub_paragraph'),
    content: fc.array(inline, { maxLength: 4 }),
    from: fc.array(fc.nat(50).map(nthId), { maxLength: 2 }),
    pin: fc.option(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 4 }), fc.nat(2))),
  })
  .map(({ kind, content, from, pin }) => ({ kind, content, attrs: { from, pin } }));

/** Random documents: all kinds of inline content, marks, lineage and kept numbers. */
export const anyDocument: fc.Arbitrary<Node> = fc
  .record({
    blocks: fc.uniqueArray(fc.tuple(fc.nat(50), anyBlock), { minLength: 1, maxLength: 8, selector: ([n]) => n }),
    language: fc.constantFrom(...TEXT_LANGUAGES),
    regime: fc.constantFrom(...REGIMES),
    frozen: fc.boolean(),
  })
  .map(({ blocks, language, regime, frozen }) =>
    schema.node(
      'doc',
      { language, numbering: { ...DEFAULT_NUMBERING, regime, frozen } },
      blocks.map(([n, { kind, content, attrs }]) =>
        schema.node(kind, { ...attrs, id: nthId(n) }, Fragment.fromArray(content)),
      ),
    ),
  );

const anyNotes: fc.Arbitrary<DraftNotes> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 8 }).map((name) => `案${name}`),
  kind: fc.constantFrom(...DRAFT_KINDS),
  author: fc.string({ maxLength: 8 }),
  date: fc.constant('2026-11-23T09:00:00+09:00'),
  note: fc.string({ maxLength: 20 }),
});

// What JSON gives back as it was: it writes -0 as 0.
const anyStoredJson = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as typeof value);

/** Random dossiers: drafts taken and imported in turn, working text and extras on top. */
export const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    working: anyDocument,
    drafts: fc.array(fc.record({ text: anyDocument, given: anyNotes, imported: fc.boolean() }), { maxLength: 4 }),
    title: fc.string({ maxLength: 12 }),
    extras: fc.dictionary(fc.constantFrom('presets', 'reader', 'x'), anyStoredJson),
  })
  .map(({ working, drafts, title, extras }) => {
    const ids = seededIds('drafts');
    let dossier = createDossier(working, { title, participants: ['日本', 'Қазақстан'], createdAt: '2026-11-23' }, ids);
    for (const { text, given, imported } of drafts) {
      dossier = (imported ? importDraft : takeDraft)(dossier, text, given, ids);
    }
    for (const [key, value] of Object.entries(extras)) dossier = withExtra(dossier, key, value);
    return withWorking(dossier, working);
  });
