import type { Node } from 'prosemirror-model';
import type { Finding } from '../model/finding.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { type CheckContext, checkBlock, type Survey, surveyText } from './run.ts';

/** A text that was checked: what was found in each of its blocks, and by which survey. A value. */
export interface CheckedState {
  readonly survey: Survey;
  readonly byBlock: ReadonlyMap<Node, readonly Finding[]>;
  readonly findings: readonly Finding[];
}

/** Checks a whole text. */
export function checkWhole(doc: Node, context: CheckContext = {}, rules: readonly Rule[] = RULES): CheckedState {
  return checkBy(doc, surveyText(doc, rules, context), new Map());
}

/**
 * Checks the blocks that differ from those of an earlier state, by its survey: what a key press costs. What one block
 * means for others (a definition taken out) is seen by the next `checkWhole`.
 */
export function checkTouched(doc: Node, before: CheckedState): CheckedState {
  return checkBy(doc, before.survey, before.byBlock);
}

function checkBy(doc: Node, survey: Survey, known: CheckedState['byBlock']): CheckedState {
  const byBlock = new Map<Node, readonly Finding[]>();
  const findings: Finding[] = [];
  for (const block of doc.children) {
    const found = known.get(block) ?? checkBlock(block, survey);
    byBlock.set(block, found);
    findings.push(...found);
  }
  return { survey, byBlock, findings };
}
