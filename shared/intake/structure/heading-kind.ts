import type { BlockKind } from '../../model/kinds.ts';
import type { Nesting } from '../labels/nesting.ts';
import type { Reading } from '../labels/reading.ts';
import type { ClassifiedRow } from './classify.ts';

const KIND_OF_RANK = { 1: 'part_heading', 2: 'theme_heading', 3: 'section_heading' } as const;

/** Kind and level of a labelled line. */
export function kindOfLabel(reading: Reading, nesting: Nesting): { readonly kind: BlockKind; readonly level: number } {
  const rank = nesting.headings.get(reading.family);
  if (rank !== undefined) return { kind: KIND_OF_RANK[rank], level: 1 };
  if (nesting.paragraphs.has(reading.family)) return { kind: 'paragraph', level: 1 };
  return { kind: 'sub_paragraph', level: nesting.levels.get(reading.family) ?? 1 };
}

/** Kinds of headings without a label in one document. */
export interface HeadingKinds {
  /** A heading that only its place tells. */
  readonly bare: BlockKind;
  /** A Markdown heading. */
  ofRow(row: ClassifiedRow): BlockKind;
}

/**
 * A heading without a number must not stand among numbered ones: it would be given a number that the source does not
 * have. So it takes the nearest rank whose headings are not numbered here, and is a subtitle where all three are.
 */
export function headingKinds(rows: readonly ClassifiedRow[], nesting: Nesting): HeadingKinds {
  const numbered = new Set<number>();
  const rankOfLevel = new Map<number, 1 | 2 | 3>();
  const levels = new Set<number>();
  let marksTitle = false;
  for (const row of rows) {
    const rank = row.reading === null ? undefined : nesting.headings.get(row.reading.family);
    if (rank !== undefined) numbered.add(rank);
    if (row.atx === 0) continue;
    if (rank !== undefined) rankOfLevel.set(row.atx, rank);
    if (row.atx > 1) levels.add(row.atx);
    else marksTitle = true;
  }
  const free = (wanted: number): BlockKind => {
    const ranks = ([1, 2, 3] as const).filter((rank) => !numbered.has(rank));
    if (ranks.length === 0) return 'subtitle';
    const nearest = ranks.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)[0]!;
    return KIND_OF_RANK[nearest];
  };
  // Below a marked title the ranks are those of the signs (## part, ### theme, #### section), even where some are not used.
  const shallowest = marksTitle ? 2 : Math.min(...levels, 6);
  return {
    bare: free(3),
    ofRow: (row) => free(rankOfLevel.get(row.atx) ?? Math.min(Math.max(row.atx - shallowest + 1, 1), 3)),
  };
}
