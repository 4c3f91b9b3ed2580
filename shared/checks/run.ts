import type { Node } from 'prosemirror-model';
import type { Finding } from '../model/finding.ts';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import type { CheckedBlock, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** No rule says more than this about one block: a thousand slips of one kind are one message to a person. */
export const MAX_SPOTS_PER_BLOCK = 50;

/** What the rules know of a text as a whole; made anew after a longer pause, used for single blocks meanwhile. */
export interface Survey {
  readonly blocks: ReadonlyMap<BlockId, CheckedBlock>;
  readonly rules: readonly { readonly rule: Rule; readonly facts: unknown }[];
}

/** Reads the whole text once for every rule of its language. Linear in the length of the text. */
export function surveyText(doc: Node, rules: readonly Rule[] = RULES): Survey {
  const language = doc.attrs.language as TextLanguage;
  const blocks = doc.children.map(checkedBlock);
  return {
    blocks: new Map(blocks.map((block) => [block.id, block])),
    rules: rules
      .filter((rule) => rule.languages.includes(language))
      .map((rule) => ({ rule, facts: rule.survey(blocks) })),
  };
}

/** Findings of all rules over a whole text, in its order. */
export function checkDocument(doc: Node, rules: readonly Rule[] = RULES): readonly Finding[] {
  const survey = surveyText(doc, rules);
  return [...survey.blocks.values()].flatMap((block) => checkSurveyed(block, survey));
}

/** Findings of one touched block, by an earlier survey of its text: a touch does not change what the text settled on. */
export function checkBlock(block: Node, survey: Survey): readonly Finding[] {
  return checkSurveyed(checkedBlock(block), survey);
}

function checkSurveyed(block: CheckedBlock, survey: Survey): readonly Finding[] {
  const findings = survey.rules.flatMap(({ rule, facts }) =>
    rule
      .check(block, facts)
      .slice(0, MAX_SPOTS_PER_BLOCK)
      .map((spot): Finding => {
        const text = block.text.slice(spot.from, spot.to);
        return { rule: rule.id, level: rule.level, block: block.id, text, ...spot };
      }),
  );
  return findings.sort((a, b) => a.from - b.from || a.to - b.to);
}

const known = new WeakMap<Node, CheckedBlock>();

function checkedBlock(node: Node): CheckedBlock {
  let block = known.get(node);
  if (!block) {
    const leaves = node.children.filter((leaf) => leaf.type.name === 'cross_reference');
    block = {
      id: node.attrs.id as BlockId,
      kind: node.type.name as BlockKind,
      text: blockText(node),
      references: leaves.map((leaf) => leaf.attrs.target as BlockId),
    };
    known.set(node, block);
  }
  return block;
}
