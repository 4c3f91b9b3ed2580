import { describe, expect, it } from 'vitest';
import { type ProjectorPress, readProjectorKey } from './projector-keys.ts';

const press = (key: string, more: Partial<ProjectorPress> = {}): ProjectorPress => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('at the projector', () => {
  it.each([
    [press('ArrowRight'), false, 'next'],
    [press(' '), false, 'pageOn'],
    [press(' ', { shiftKey: true }), false, 'pageBack'],
    [press('N', { shiftKey: true }), false, 'nextChange'],
    [press('F8', { shiftKey: true }), false, 'previousChange'],
    [press('?', { shiftKey: true }), false, 'keys'],
    [press('Process', { code: 'KeyN' }), false, 'nextChange'],
    [press('Escape'), true, 'leave'],
    [press('q'), false, undefined],
    [press('n', { ctrlKey: true }), false, undefined],
  ])('%o (typing: %s) is %s', (given, typing, action) => {
    const read = readProjectorKey(given, typing);
    expect(read?.kind === 'action' ? read.action : undefined).toBe(action);
  });

  it.each([
    [press('1'), false, '1'],
    [press('１'), false, '1'],
    [press('Process', { code: 'Digit3' }), false, '3'],
    [press('b'), true, 'b'],
    [press(' '), true, ' '],
  ])('%o (typing: %s) goes on with a number by %s', (given, typing, sign) => {
    expect(readProjectorKey(given, typing)).toEqual({ kind: 'number', sign });
  });
});
