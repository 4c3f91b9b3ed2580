import { describe, expect, test } from 'vitest';
import { lines, take } from '../test-intake.ts';

function kept(...source: readonly string[]): string[] {
  return take(lines(...source)).kept.map(({ rule, line, column, text }) => `${rule} ${line}:${column} ${text}`);
}

describe('what is kept', () => {
  test.each([
    ['a name joined by ＝', '(1) 甲と、アンナ＝マリア・ベルが会った。', ['C8 1:8 アンナ＝マリア']],
    ['a wide slash between words', '(1) グリーン／クリーンを目指す。', ['C8 1:5 グリーン／クリーン']],
    ['a wide colon', '(1) 水：川と海。', ['C8 1:6 ：']],
    ['pointing back', '(1) 会った。この点に関し、同分野を語った。', ['X2 1:9 この点に関し', 'X2 1:16 同分野']],
    ['at the very start it points outside', '(1) この文脈において、語った。', []],
    ['a demonstrative with its own noun', '(1) 会った。この条約とその他を語った。', []],
    ['同 inside and at the head of a word', '(1) 共同で同時に賛同した。', []],
    ['a short form', '(1) 甲国大臣諮問会議が開かれた。諮問会議は続く。', ['X3 1:19 諮問会議']],
    ['a loan word is no short form', '(1) 甲国イニシアティブを語り、イニシアティブを歓迎した。', []],
  ] as const)('%s', (_, source, expected) => {
    expect(kept(source)).toEqual(expected);
  });
});
