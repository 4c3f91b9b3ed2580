import { createDossier, encodeDossier, takeDraft, withWorking } from '../../shared/dossier/index.ts';
import { schema } from '../../shared/model/schema.ts';
import { sampleDocument } from '../oracles/sample-document.ts';

/** Words of the working text that differ from the draft, by block. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['過去21年', '過去22年'],
  ['総額3兆円', '総額5兆円'],
  ['称賛した', '歓迎した'],
];
/** The block that the working text lacks. */
const DROPPED = 12;

/** A file whose every byte that shows is fixed: ids, dates, names and words. */
export function keptDossier(): Uint8Array {
  const old = sampleDocument();
  const blocks = old.children
    .filter((_, at) => at !== DROPPED)
    .map((block) => {
      const change = CHANGES.find(([words]) => block.textContent.includes(words));
      if (change === undefined) return block;
      return block.type.create(block.attrs, schema.text(block.textContent.replace(...(change as [string, string]))));
    });
  const empty = createDossier(old, { title: '東京宣言', createdAt: '2025-12-20T00:00:00Z' });
  const first = takeDraft(empty, old, {
    name: '第1次案',
    kind: 'chair',
    author: '議長国',
    note: '',
    date: '2025-12-20T09:00:00+09:00',
  });
  const encoded = encodeDossier(withWorking(first, old.type.create(old.attrs, blocks)));
  if (!encoded.ok) throw new Error(encoded.code);
  return encoded.value;
}
