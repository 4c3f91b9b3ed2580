/** The kinds of block, in the field's own words. The order is the order in menus. */
export const BLOCK_KINDS = [
  'title',
  'subtitle',
  'note',
  'chapeau',
  'part_heading',
  'theme_heading',
  'section_heading',
  'paragraph',
  'sub_paragraph',
  'continuation',
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Rank of a heading in the outline (1 = part, 2 = theme, 3 = section), 0 for every other kind. */
export const HEADING_RANK: Readonly<Record<BlockKind, 0 | 1 | 2 | 3>> = {
  title: 0,
  subtitle: 0,
  note: 0,
  chapeau: 0,
  part_heading: 1,
  theme_heading: 2,
  section_heading: 3,
  paragraph: 0,
  sub_paragraph: 0,
  continuation: 0,
};

/** Sub-paragraphs nest this deep at most: 公用文 knows seven steps below 第1, Akoma Ntoso and Word nine. */
export const MAX_SUB_LEVEL = 8;

export function isHeading(kind: BlockKind): boolean {
  return HEADING_RANK[kind] > 0;
}
