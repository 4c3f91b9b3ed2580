import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BlockId, seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { DEFAULT_NUMBERING } from '../model/settings.ts';
import { decodeDossier, encodeDossier, FORMAT_VERSION } from './container.ts';
import { createDossier, withExtra, withWorking } from './dossier.ts';
import { takeDraft } from './drafts.ts';
import { block, notes, plain, withBlock } from './test-dossier.ts';

// A file of every version lies in fixtures/ and is never written again, so that old files open for ever. When the
// version is raised, the first run writes the new file; it is then committed.

/** One of everything that a file of a version can hold. */
function everything(version: number) {
  const ids = seededIds('fixture');
  const target = ids();
  const first = schema.node('doc', { language: 'ja', numbering: { ...DEFAULT_NUMBERING, frozen: true } }, [
    block(ids(), 't:宣言'),
    schema.node('note', { id: ids() }, schema.text('（仮訳）')),
    block(ids(), 'c:首脳（以下「首脳」という。）は、会合を開催した。'),
    block(ids(), 'h:総論'),
    schema.node('theme_heading', { id: ids() }, schema.text('強靱化')),
    schema.node('section_heading', { id: ids() }),
    schema.node('paragraph', { id: target, pin: [12, 2, 0] }, [
      schema.text('協力を'),
      schema.text('歓迎', [schema.mark('emphasis', { style: 'dots' }), schema.mark('defined_term')]),
      schema.node('hard_break'),
      schema.text('した。'),
    ]),
    schema.node('sub_paragraph', { id: ids(), level: 2, from: [target] }, [
      schema.text('上記'),
      schema.node('cross_reference', { target }),
      schema.text('を確認した。𠮷'),
    ]),
    schema.node('paragraph', { id: ids(), series: 'preambular', alternative: true }, schema.text('recalling')),
    schema.node('continuation', { id: ids() }, schema.text('以上。')),
    schema.node(
      'subtitle',
      { id: ids() },
      schema.text('東京', version < 2 ? [] : [schema.mark('ruby', { reading: 'とうきょう' })]),
    ),
  ]);
  const id = first.child(9).attrs.id as BlockId;
  const second = withBlock(first, 9, block(id, 'p:以上を決定した。'));
  let dossier = createDossier(
    first,
    { title: '宣言', participants: ['日本', 'Қазақстан'], createdAt: '2026-11-23' },
    ids,
  );
  dossier = takeDraft(dossier, first, notes('第1次案', { kind: 'chair', note: '回章' }), ids);
  dossier = takeDraft(dossier, second, notes('第2次案', { kind: 'adopted' }), ids);
  return withWorking(withExtra(dossier, 'presets', [{ name: '各国回章', labels: '(1)' }]), first);
}

const place = (version: number) => new URL(`./fixtures/version-${version}.soan`, import.meta.url);

test.each(Array.from({ length: FORMAT_VERSION }, (_, i) => i + 1))('a file of version %i opens', (version) => {
  const dossier = everything(version);
  if (version === FORMAT_VERSION && !existsSync(place(version))) {
    const saved = encodeDossier(dossier, 'Soan fixture');
    if (saved.ok) writeFileSync(place(version), saved.value);
  }
  const opened = decodeDossier(new Uint8Array(readFileSync(place(version))));
  expect(opened.ok && plain(opened.value)).toEqual(plain(dossier));
});
