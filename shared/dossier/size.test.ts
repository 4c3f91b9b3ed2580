import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BlockId, seededIds } from '../model/ids.ts';
import { encodeDossier } from './container.ts';
import { createDossier } from './dossier.ts';
import { takeDraft } from './drafts.ts';
import { block, doc, notes, withBlock } from './test-dossier.ts';

const sample = new URL('../../build/sample/tokyo-2025.ja.txt', import.meta.url);
const DRAFTS = 20;
const CHANGED = 10;

test('twenty drafts with ten changed paragraphs each take at most three times the space of one', () => {
  const lines = readFileSync(sample, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const ids = seededIds('size');
  let text = doc(ids, ...lines.map((line) => `p:${line}`));
  let dossier = takeDraft(createDossier(text, { title: '', createdAt: '' }, ids), text, notes('第1次案'), ids);
  const one = encodeDossier(dossier);
  for (let n = 2; n <= DRAFTS; n++) {
    for (let k = 0; k < CHANGED; k++) {
      const at = (n * 7 + k * 5) % text.childCount;
      const id = text.child(at).attrs.id as BlockId;
      text = withBlock(text, at, block(id, `p:${n}次修正${k}${text.child(at).textContent}`));
    }
    dossier = takeDraft(dossier, text, notes(`第${n}次案`), ids);
  }
  const twenty = encodeDossier(dossier);
  if (!one.ok || !twenty.ok) throw new Error('too large');
  expect(twenty.value.length).toBeLessThan(3 * one.value.length);
});
