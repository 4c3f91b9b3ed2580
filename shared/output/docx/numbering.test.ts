import { describe, expect, it } from 'vitest';
import { sketchDocument } from '../../numbering/test-document.ts';
import { outputTree } from '../tree.ts';
import { planLists } from './lists.ts';
import { numberingOptions } from './numbering.ts';

function levels(doc: ReturnType<typeof sketchDocument>) {
  const tree = outputTree(doc);
  return numberingOptions(tree, planLists(tree)).config.map(({ levels: [first] }) => {
    const { indent, leftTabStop } = first!.style!.paragraph!;
    return {
      text: first!.text,
      left: Number(indent!.left),
      hanging: Number(indent!.hanging),
      stop: leftTabStop ?? null,
    };
  });
}

describe('a label that is longer than its margin', () => {
  it('has a tab stop behind itself; the others end at the margin', () => {
    const [counted, literal] = levels(
      sketchDocument(
        [
          ['p', [1, 1, 0]],
          ['p', [1, 5, 0]],
          ['p', [2, 1, 0]],
        ],
        { frozen: true },
      ),
    );
    expect(counted).toMatchObject({ text: '(%1)', stop: null });
    expect(literal!.text).toBe('(1 quinquies)');
    expect(literal!.stop).toBeGreaterThan(literal!.left);
  });

  it('lets all that count on start at one stop, whatever stands between them', () => {
    const [counted, literal] = levels(
      sketchDocument(
        [
          ['p', [1, 1, 0]],
          ['p', [1, 5, 0]],
          ['p', [2, 1, 0]],
        ],
        { frozen: true, paragraph: 'Article 1' },
      ),
    );
    expect(counted).toMatchObject({ text: 'Article %1', hanging: 0 });
    expect(literal!.stop).toBeGreaterThan(counted!.stop!);
  });
});
