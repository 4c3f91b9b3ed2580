import type { Node } from 'prosemirror-model';
import type { Finding } from '../model/finding.ts';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import { labelDocument } from '../numbering/index.ts';
import { isNative } from './block-language.ts';
import type { CheckedBlock, CheckedText, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** No rule says more than this about one block: a thousand slips of one kind are one message to a person. */
const MAX_SPOTS_PER_BLOCK = 50;
/** Characters on either side of a finding that belong to its excerpt. */
const EXCERPT_MARGIN = 8;

/** What the checks may know beside the text itself. */
export interface CheckContext {
  /** The text it goes out from: the last draft, or the text as opened. */
  readonly baseline?: Node | null;
  /** The dossier's participants. */
  readonly participants?: readonly string[];
}

/** What the rules know of a text as a whole; made anew after a longer pause, used for single blocks meanwhile. */
export interface Survey {
  readonly language: TextLanguage;
  readonly blocks: ReadonlyMap<BlockId, CheckedBlock>;
  readonly rules: readonly { readonly rule: Rule; readonly facts: unknown }[];
}

/** Reads the whole text once for every rule of its language. Linear in the length of the text. */
export function surveyText(doc: Node, rules: readonly Rule[] = RULES, context: CheckContext = {}): Survey {
  const language = doc.attrs.language as TextLanguage;
  const all = readBlocks(doc);
  const native = all.filter((block) => block.native);
  const { baseline = null, participants = [] } = context;
  const text: CheckedText = {
    language,
    all,
    labels: labelDocument(doc),
    baseline: baseline && { blocks: readBlocks(baseline), labels: labelDocument(baseline) },
    participants,
  };
  return {
    language,
    blocks: new Map(all.map((block) => [block.id, block])),
    rules: rules
      .filter((rule) => rule.languages === 'any' || rule.languages.includes(language))
      .map((rule) => ({ rule, facts: rule.survey(rule.languages === 'any' ? all : native, text) })),
  };
}

/** Findings of all rules over a whole text, in its order. */
export function checkDocument(
  doc: Node,
  rules: readonly Rule[] = RULES,
  context: CheckContext = {},
): readonly Finding[] {
  const survey = surveyText(doc, rules, context);
  return [...survey.blocks.values()].flatMap((block) => checkSurveyed(block, survey));
}

/** Findings of one touched block, by an earlier survey of its text: a touch does not change what the text settled on. */
export function checkBlock(block: Node, survey: Survey): readonly Finding[] {
  return checkSurveyed(readBlock(block, survey.language), survey);
}

function checkSurveyed(block: CheckedBlock, survey: Survey): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { rule, facts } of survey.rules) {
    if (!block.native && rule.languages !== 'any') continue;
    const spots = rule.check(block, facts);
    if (spots.length === 0) continue;
    for (const spot of spots.slice(0, MAX_SPOTS_PER_BLOCK)) {
      const { from, to } = spot;
      const excerpt = block.text.slice(Math.max(0, from - EXCERPT_MARGIN), to + EXCERPT_MARGIN);
      findings.push({
        rule: rule.id,
        level: rule.level,
        block: block.id,
        text: block.text.slice(from, to),
        excerpt,
        ...spot,
      });
    }
  }
  return findings.length > 1 ? findings.sort((a, b) => a.from - b.from || a.to - b.to) : findings;
}

const known = new WeakMap<Node, { readonly language: TextLanguage; readonly block: CheckedBlock }>();

function readBlocks(doc: Node): readonly CheckedBlock[] {
  return doc.children.map((node) => readBlock(node, doc.attrs.language as TextLanguage));
}

// Rules remember what they read in a block by its identity, so a block that was not touched must stay the same value.
function readBlock(node: Node, language: TextLanguage): CheckedBlock {
  const before = known.get(node);
  if (before?.language === language) return before.block;
  const leaves = node.children.filter((leaf) => leaf.type.name === 'cross_reference');
  const text = blockText(node);
  const block: CheckedBlock = {
    id: node.attrs.id as BlockId,
    kind: node.type.name as BlockKind,
    text,
    references: leaves.map((leaf) => leaf.attrs.target as BlockId),
    from: node.attrs.from as readonly BlockId[],
    language,
    native: isNative(text, language),
  };
  known.set(node, { language, block });
  return block;
}
