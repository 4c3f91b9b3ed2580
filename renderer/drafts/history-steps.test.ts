import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../shared/compare/types.ts';
import type { HistoryStep } from '../../shared/dossier/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { familyOf, historyItems, numberChange } from './history-steps.ts';

const id = seededIds('history')();
const step = (text: string, kind: ChangeKind | null): HistoryStep => ({
  draft: null,
  blocks: text === '' ? [] : [{ id, kind: 'paragraph', label: '(1)', text }],
  kinds: kind === null ? [] : [kind],
  words: [],
});
const say = (steps: readonly HistoryStep[]) =>
  historyItems(steps).map((item) =>
    item.type === 'quiet'
      ? `quiet ${item.steps.length}`
      : `${item.step.blocks[0]?.text ?? 'gone'}${item.before ? '' : ' first'}`,
  );

describe('the history of a paragraph', () => {
  it('starts where the paragraph does and folds what was quiet in between', () => {
    const steps = [
      step('', null),
      step('a', 'added'),
      step('a', 'unchanged'),
      step('a', 'unchanged'),
      step('a', 'unchanged'),
      step('b', 'edited'),
      step('b', 'unchanged'),
    ];
    expect(say(steps)).toEqual(['b', 'b', 'quiet 3', 'a first']);
  });

  it('shows short quiet runs step by step', () => {
    expect(say([step('a', null), step('a', 'unchanged'), step('b', 'edited')])).toEqual(['b', 'a', 'a first']);
  });

  it('shows where the paragraph was taken out', () => {
    expect(say([step('a', null), step('', 'deleted'), step('', null)])).toEqual(['gone', 'gone', 'a first']);
  });

  it.each<[string | null, string | null, ChangeKind[], ReturnType<typeof numberChange>]>([
    ['(5)', '(6)', ['renumbered'], { old: '(5)', new: '(6)', only: true }],
    ['(5)', '(6)', ['edited', 'renumbered'], { old: '(5)', new: '(6)', only: false }],
    ['(5)', '(6)', ['split', 'renumbered'], { old: '(5)', new: '(6)', only: false }],
    ['(5)', '(5)', ['edited'], null],
    [null, '(6)', ['kind-changed', 'renumbered'], null],
    ['(5)', null, ['kind-changed', 'renumbered'], null],
  ])('from %s to %s with %j', (old, fresh, kinds, expected) => {
    const labelled = (label: string | null) => ({
      ...step('a', null),
      blocks: [{ ...step('a', null).blocks[0]!, label }],
    });
    expect(numberChange({ ...labelled(fresh), kinds }, labelled(old))).toEqual(expected);
  });

  it('ties the pieces of a split and what a merge took in to the paragraph', () => {
    const ids = seededIds('family');
    const [own, other] = [ids(), ids()].map((name) => ({ ...step('a', null).blocks[0]!, id: name }));
    const one = { ...step('a', 'merged'), blocks: [own!] };
    const two = { ...step('a', 'split'), blocks: [own!, other!] };
    expect(familyOf(two, one, own!.id)).toEqual([other]);
    expect(familyOf(one, two, own!.id)).toEqual([other]);
    expect(familyOf({ ...one, kinds: ['edited'] }, two, own!.id)).toEqual([]);
  });

  it('is empty where it never was', () => {
    expect(say([step('', null)])).toEqual([]);
  });
});
