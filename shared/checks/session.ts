import type { Node } from 'prosemirror-model';
import type { Finding } from '../model/finding.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { type CheckContext, checkBlock, type Survey, surveyText } from './run.ts';

/** A text that was checked: what was found in it, and by which survey. A value. */
export interface CheckedState {
  readonly survey: Survey;
  readonly findings: readonly Finding[];
  /** What this survey said of each block it was asked about: an untouched block is the same node and is not read again. */
  readonly known: WeakMap<Node, readonly Finding[]>;
}

/** Checks a whole text. */
export function checkWhole(doc: Node, context: CheckContext = {}, rules: readonly Rule[] = RULES): CheckedState {
  return checkBy(doc, surveyText(doc, rules, context), new WeakMap());
}

/**
 * Checks the blocks that differ from those of an earlier state, by its survey: what a key press costs. What one block
 * means for others (a definition taken out) is seen by the next `checkWhole`.
 */
export function checkTouched(doc: Node, { survey, known }: CheckedState): CheckedState {
  return checkBy(doc, survey, known);
}

function checkBy(doc: Node, survey: Survey, known: CheckedState['known']): CheckedState {
  const lists: (readonly Finding[])[] = [];
  for (const block of doc.children) {
    let found = known.get(block);
    if (!found) {
      found = checkBlock(block, survey);
      known.set(block, found);
    }
    if (found.length > 0) lists.push(found);
  }
  // One copy: ten thousand paragraphs with findings of their own are put together at each key press.
  return { survey, findings: lists.flat(), known };
}
