import type { Node } from 'prosemirror-model';
import type { TextLanguage } from '../model/settings.ts';
import { settleAnswers } from './answers.ts';
import type { CarryContext, CarryRule, Spot } from './rule.ts';
import { commitmentRule } from './rules/commitment.ts';
import { countRule } from './rules/count.ts';
import { dateRule } from './rules/date.ts';
import { elapsedRule } from './rules/elapsed.ts';
import { hostRule } from './rules/host.ts';
import { nextHostRule } from './rules/next-host.ts';
import { ordinalRule } from './rules/ordinal.ts';
import { participantsRule } from './rules/participants.ts';
import { placeRule } from './rules/place.ts';
import { plannedEventRule } from './rules/planned-event.ts';
import { relativeDateRule } from './rules/relative-date.ts';
import { reportedEventRule } from './rules/reported-event.ts';
import { carryBlocks, surveyBlocks } from './survey.ts';
import type { AnswerProblem, CarryBlock, CarryOverAnswers, Proposal, Survey } from './types.ts';

/** A new rule: one file, one line here. Where two speak of the same words, the earlier one is heard. */
const RULES: readonly CarryRule[] = [
  placeRule,
  dateRule,
  participantsRule,
  hostRule,
  nextHostRule,
  ordinalRule,
  relativeDateRule,
  elapsedRule,
  countRule,
  commitmentRule,
  plannedEventRule,
  reportedEventRule,
];

export interface CarryOver {
  readonly survey: Survey;
  readonly problems: readonly AnswerProblem[];
  /** In the order of the text. */
  readonly proposals: readonly Proposal[];
}

/** What a source says about itself, kept for each document: a walk asks again at each key press of an answer. */
const surveys = new WeakMap<Node, { readonly blocks: readonly CarryBlock[]; readonly survey: Survey }>();

export function surveyDocument(doc: Node): { readonly blocks: readonly CarryBlock[]; readonly survey: Survey } {
  let known = surveys.get(doc);
  if (!known) {
    const blocks = carryBlocks(doc);
    known = { blocks, survey: surveyBlocks(blocks, doc.attrs.language as TextLanguage) };
    surveys.set(doc, known);
  }
  return known;
}

/** Everything that must be decided to make the next declaration of a source, from the answers given so far. */
export function proposeCarryOver(source: Node, answers: CarryOverAnswers): CarryOver {
  const { blocks, survey } = surveyDocument(source);
  const settled = settleAnswers(answers, survey);
  const context: CarryContext = { blocks, survey, settled };
  return { survey, problems: settled.problems, proposals: blocks.flatMap((block) => proposeFor(block, context)) };
}

/** A question about one leader lies inside the list that is put in order, on purpose; nothing else may overlap. */
function overlaps(one: Spot, other: Spot): boolean {
  const leader = (one.kind === 'leader') !== (other.kind === 'leader');
  return !leader && one.from < other.to && other.from < one.to;
}

function proposeFor(block: CarryBlock, context: CarryContext): readonly Proposal[] {
  if (block.text === '') return [];
  const spots: Spot[] = [];
  for (const rule of RULES) {
    for (const spot of rule(block, context)) {
      if (!spots.some((other) => overlaps(spot, other))) spots.push(spot);
    }
  }
  return spots
    .filter(({ from, to, after }) => after !== block.text.slice(from, to))
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map(({ kind, from, to, after, confidence, reason, values = {} }) => ({
      id: `${block.id}.${kind}.${from}`,
      kind,
      block: block.id,
      label: block.label,
      from,
      to,
      before: block.text.slice(from, to),
      after,
      reason: { code: reason, values },
      confidence,
    }));
}
