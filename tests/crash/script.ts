import { Fragment } from 'prosemirror-model';
import { createDossier, takeDraft, withExtra, withWorking } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { type BlockId, seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';

/** Key of the dossier's extras that says how many edits are in it. */
const COUNT = 'typed';
const NEW_PARAGRAPH_EVERY = 17;
const DELETION_EVERY = 23;
const DRAFT_EVERY = 29;
const SENTENCE = '首脳は、地域協力の重要性を改めて確認し、持続可能な発展のための取組を歓迎した。';

/**
 * A typist whose every step is known from a seed: whoever has the seed and the number of steps has the dossier, and
 * (because the same dossier gives the same file) its bytes.
 */
export interface Script {
  /** The dossier after `count` edits. */
  after(count: number): Dossier;
}

export function makeScript(seed: string, paragraphs: number): Script {
  const states: Dossier[] = [firstState(seed, paragraphs)];
  return {
    after(count) {
      for (let n = states.length; n <= count; n++) states.push(edit(states[n - 1]!, seed, n));
      return states[count]!;
    },
  };
}

/** How many edits a dossier of a script has in it; −1 where it is no such dossier. */
export function editsIn(dossier: Dossier): number {
  const count = dossier.extras[COUNT];
  return typeof count === 'number' ? count : -1;
}

function firstState(seed: string, paragraphs: number): Dossier {
  const ids = seededIds(`${seed} begin`);
  const blocks = Array.from({ length: paragraphs }, (_, i) => paragraph(ids(), `${SENTENCE}${i}`));
  const working = schema.topNodeType.create({ language: 'ja' }, blocks);
  const dossier = createDossier(working, { title: '宣言', createdAt: '2025-12-20T09:00:00+09:00' }, ids);
  return withExtra(dossier, COUNT, 0);
}

function edit(before: Dossier, seed: string, n: number): Dossier {
  const ids = seededIds(`${seed} ${n}`);
  const blocks = [...before.working.children];
  const at = Math.imul(n, 0x9e3779b1) >>> 0;
  const block = blocks[at % blocks.length]!;
  blocks[at % blocks.length] = paragraph(block.attrs.id as BlockId, `${block.textContent}⟨${n}⟩`);
  if (n % NEW_PARAGRAPH_EVERY === 0) blocks.splice(at % blocks.length, 0, paragraph(ids(), `${SENTENCE}（新${n}）`));
  if (n % DELETION_EVERY === 0) blocks.splice((at >>> 3) % blocks.length, 1);
  const working = before.working.copy(Fragment.fromArray(blocks));
  const after = withWorking(withExtra(before, COUNT, n), working);
  if (n % DRAFT_EVERY !== 0) return after;
  const notes = {
    name: `第${n / DRAFT_EVERY}次案`,
    kind: 'working',
    author: '',
    date: '2025-12-20',
    note: '',
  } as const;
  return takeDraft(after, working, notes, ids);
}

function paragraph(id: BlockId, text: string) {
  return schema.nodes.paragraph!.create({ id }, schema.text(text));
}
