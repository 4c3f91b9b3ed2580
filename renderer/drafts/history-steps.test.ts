import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../shared/compare/types.ts';
import type { HistoryStep } from '../../shared/dossier/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { historyItems } from './history-steps.ts';

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

  it('is empty where it never was', () => {
    expect(say([step('', null)])).toEqual([]);
  });
});
