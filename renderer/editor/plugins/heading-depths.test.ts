import { describe, expect, it } from 'vitest';
import { randomIds } from '../../../shared/model/ids.ts';
import type { BlockKind } from '../../../shared/model/kinds.ts';
import { schema } from '../../../shared/model/schema.ts';
import { headingDepths } from './heading-depths.ts';

const part = 'part_heading';
const theme = 'theme_heading';
const section = 'section_heading';

function depths(...kinds: readonly BlockKind[]): readonly number[] {
  const ids = randomIds();
  const blocks = kinds.map((kind) => schema.nodes[kind]!.create({ id: ids() }));
  return [...headingDepths(schema.topNodeType.create(null, blocks)).values()];
}

describe('the depth of a heading', () => {
  it.each<[string, readonly BlockKind[], readonly number[]]>([
    ['counts every rank that is used', [part, theme, section, section, part], [1, 2, 3, 3, 1]],
    ['does not count a rank that is left out', [part, section, theme, section], [1, 2, 2, 3]],
    ['begins at the top, whatever comes first', [section, theme, part, section], [1, 1, 1, 2]],
    ['is asked of headings alone', ['title', part, 'paragraph', section], [1, 2]],
  ])('%s', (_, kinds, expected) => {
    expect(depths(...kinds)).toEqual(expected);
  });
});
