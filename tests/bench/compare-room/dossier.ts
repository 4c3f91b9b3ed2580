import type { Node } from 'prosemirror-model';
import { createDossier, encodeDossier, takeDraft } from '../../../shared/dossier/index.ts';
import { type IdSource, seededIds } from '../../../shared/model/ids.ts';
import { schema } from '../../../shared/model/schema.ts';

const SENTENCE =
  '首脳は、持続可能な開発のための協力を一層強化する重要性を確認し、関係機関の間の定期的な意見交換を通じてその成果を着実に実施することで一致した。';

/** Of every twelve paragraphs four change: two edited, one added, one taken out; and each three hundredth moves. */
function change(block: Node, i: number, ids: IdSource): readonly Node[] {
  const say = (text: string) => schema.node('paragraph', block.attrs, schema.text(text));
  if (i % 12 === 2 || i % 12 === 7) return [say(block.textContent.replace('一致した', '留意した'))];
  if (i % 12 === 4)
    return [block, schema.node('paragraph', { id: ids() }, schema.text(`首脳は、第${i}の成果を評価した。`))];
  return i % 12 === 9 ? [] : [block];
}

/** A `.soan` file: one draft of `size` paragraphs, and a working text in which a third of them has changed. */
export function changedDossier(size: number): Uint8Array {
  const ids = seededIds(`compare room ${size}`);
  const blocks = Array.from({ length: size }, (_, i) =>
    schema.node('paragraph', { id: ids() }, schema.text(`第${i}に、${SENTENCE}`)),
  );
  const draft = schema.node('doc', null, blocks);
  const details = { title: 'Compare room', createdAt: '2026-01-01T00:00:00Z' };
  const notes = { name: 'Draft 1', kind: 'working', author: '', date: '2026-01-01T00:00:00Z', note: '' } as const;
  const sealed = takeDraft(createDossier(draft, details, ids), draft, notes, ids);
  const working = blocks.flatMap((block, i) => change(block, i, ids));
  for (let i = 0; i + 200 < working.length; i += 300) working.splice(i + 150, 0, ...working.splice(i, 1));
  const encoded = encodeDossier({ ...sealed, working: draft.type.create(draft.attrs, working) });
  if (!encoded.ok) throw new Error(encoded.code);
  return encoded.value;
}
