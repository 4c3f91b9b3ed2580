import { describe, expect, it } from 'vitest';
import { editorMessages } from '../../shared/messages/editor.ts';
import { spokenMessages } from '../../shared/messages/spoken.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import type { Heard } from './spoken-change.ts';
import { spokenChange } from './spoken-change.ts';

interface Row {
  readonly id: string;
  readonly label?: string;
  readonly kind?: 'paragraph' | 'sub_paragraph';
}

/** A text of these rows with the cursor in one of them. */
function text(version: number, current: string, rows: readonly Row[]): Heard {
  const ids = rows.map(({ id }) => id as BlockId);
  const labels = rows.map(({ label }) => label ?? null);
  return {
    version,
    current: current as BlockId,
    labels: {
      ids,
      labels,
      kinds: rows.map(({ kind }) => kind ?? 'paragraph'),
      of: (id: BlockId) => labels[ids.indexOf(id)] ?? null,
      indexOf: (id: BlockId) => ids.indexOf(id),
    } as unknown as Heard['labels'],
  };
}

const ONE: Row = { id: 'a', label: '(1)' };
const TWO: Row = { id: 'b', label: '(2)' };
const before = text(1, 'a', [ONE, TWO]);

const say = (now: Heard, language: 'ja' | 'en' = 'en') =>
  spokenChange(before, now, spokenMessages[language], editorMessages[language].kinds);

describe('what is said of a change', () => {
  it.each<[string, Heard, string]>([
    ['typing', text(2, 'a', [ONE, TWO]), ''],
    ['the cursor goes elsewhere', text(1, 'b', [ONE, TWO]), ''],
    [
      'a move',
      text(2, 'a', [
        { ...TWO, label: '(1)' },
        { ...ONE, label: '(2)' },
      ]),
      'Moved to place 2 of 2 · Number (2)',
    ],
    ['a new paragraph', text(2, 'c', [ONE, { id: 'c', label: '(2)' }, { ...TWO, label: '(3)' }]), 'One paragraph more'],
    ['a paragraph goes', text(2, 'b', [{ ...TWO, label: '(1)' }]), 'One paragraph fewer'],
    [
      'another kind',
      text(2, 'a', [{ ...ONE, kind: 'sub_paragraph', label: '(a)' }, TWO]),
      `Kind: ${editorMessages.en.kinds.sub_paragraph} · Number (a)`,
    ],
    ['no number any more', text(2, 'a', [{ id: 'a' }, TWO]), 'No number'],
  ])('%s', (_, now, words) => {
    expect(say(now)).toBe(words);
  });

  it('speaks the language of the window', () => {
    expect(
      say(
        text(2, 'a', [
          { ...TWO, label: '(1)' },
          { ...ONE, label: '(2)' },
        ]),
        'ja',
      ),
    ).toBe('2のうち2番目へ移動 · 番号は(2)');
  });
});
