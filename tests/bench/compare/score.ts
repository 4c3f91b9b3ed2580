import type { Comparison } from '../../../shared/compare/index.ts';
import type { Case, Deed } from './edit-script.ts';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

export type Scores = Readonly<Record<'hard' | 'edited' | 'moved' | 'split' | 'merged' | 'added' | 'deleted', Score>>;

/** Link between old i and new j as one number. */
const key = (i: number, j: number) => i * 0x200000 + j;

function scoreOf(right: number, said: number, there: number): Score {
  const precision = said === 0 ? 1 : right / said;
  const recall = there === 0 ? 1 : right / there;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    count: there,
  };
}

/**
 * Scores a comparison against the truth, link by link. A link is hard unless its blocks are the same word for word and
 * stand where they stood; both what the truth and what the comparison calls hard counts. The other classes go by what
 * the script did (recall) and by what the comparison says (precision).
 */
export function scoreComparison(comparison: Comparison, truth: Case): Scores {
  const real = new Map<number, Deed>();
  const lost = new Set(truth.old.keys());
  truth.new.forEach(({ from, deed }, j) => {
    for (const i of from) {
      real.set(key(i, j), deed);
      lost.delete(i);
    }
  });
  const said = new Map<number, string>();
  const added = new Set<number>();
  const deleted = new Set<number>();
  for (const { kinds, old, new: fresh } of comparison.pairs) {
    if (old.length === 0) for (const j of fresh) added.add(j);
    if (fresh.length === 0) for (const i of old) deleted.add(i);
    const kind =
      kinds.find((one) => one === 'split' || one === 'merged') ??
      (kinds.includes('moved') ? 'moved' : kinds.includes('edited') ? 'edited' : 'none');
    for (const i of old) for (const j of fresh) said.set(key(i, j), kind);
  }
  const isHard = (link: number) => (real.get(link) ?? said.get(link)) !== 'none';
  const classOf = (...deeds: readonly string[]): Score => {
    const there = [...real].filter(([, deed]) => deeds.includes(deed)).map(([link]) => link);
    const claimed = [...said].filter(([link, kind]) => deeds.includes(real.get(link) ?? kind)).map(([link]) => link);
    return scoreOf(there.filter((link) => said.has(link)).length, claimed.length, there.length);
  };
  const hardReal = [...real.keys()].filter(isHard);
  const hardSaid = [...said.keys()].filter(isHard);
  const trulyAdded = [...truth.new.keys()].filter((j) => truth.new[j]!.from.length === 0);
  return {
    hard: scoreOf(hardReal.filter((link) => said.has(link)).length, hardSaid.length, hardReal.length),
    edited: classOf('edited'),
    moved: classOf('moved', 'moved-edited', 'swapped'),
    split: classOf('split'),
    merged: classOf('merged'),
    added: scoreOf(trulyAdded.filter((j) => added.has(j)).length, added.size, trulyAdded.length),
    deleted: scoreOf([...lost].filter((i) => deleted.has(i)).length, deleted.size, lost.size),
  };
}
