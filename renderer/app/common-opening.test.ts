import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../shared/model/kinds.ts';
import { commonOpening } from './common-opening.ts';

const lines = (kind: BlockKind, ...heads: string[]) => heads.map((head) => ({ kind, head }));

describe('the words that most paragraphs begin with', () => {
  it.each([
    ['most begin alike', lines('paragraph', '我々は、甲', '我々は、乙', '我々は、丙', '丁である'), '我々は、'],
    ['too few to say', lines('paragraph', '我々は、甲', '我々は、乙', '我々は、丙'), ''],
    ['all differ', lines('paragraph', '甲は、一', '乙は、二', '丙は、三', '丁は、四'), ''],
    ['headings do not count', lines('part_heading', '我々は、甲', '我々は、乙', '我々は、丙', '我々は、丁'), ''],
    ['English', lines('paragraph', 'We, A', 'We, B', 'We, C', 'We, D'), 'We,'],
    [
      'a long clause is no opening',
      lines('paragraph', ...Array(5).fill('我々は過去三十年にわたる協力に基づき、甲')),
      '',
    ],
  ])('%s', (_, entries, opening) => {
    expect(commonOpening(entries)).toBe(opening);
  });
});
