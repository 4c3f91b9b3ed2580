import { type BlockKind, HEADING_RANK } from '../model/kinds.ts';
import type { ParagraphSeries } from '../model/nodes/paragraph.ts';
import type { LabelStyleName, NumberingSettings } from '../model/settings.ts';

/** What numbering reads of a document: a ProseMirror node fits it, and so does a list that no document was made of yet. */
export interface NumberedBlocks {
  readonly childCount: number;
  child(index: number): { readonly type: { readonly name: string }; readonly attrs: Readonly<Record<string, unknown>> };
}

/** Where a block counts: blocks of one group share one counter. */
export interface Place {
  readonly group: number;
  readonly style: LabelStyleName;
}

/**
 * The group of every block, null where the kind carries no number. Groups are numbered in the order in which they are
 * met: the parts; the themes of each part; the sections of each theme; the operative and the preambular paragraphs of
 * each regime scope and annex; the sub-paragraphs of each parent, level by level.
 */
export function placeBlocks(doc: NumberedBlocks, numbering: NumberingSettings): (Place | null)[] {
  let groups = 0;
  const parts = groups++;
  let themes = groups++;
  let sections = groups++;
  let paragraphs: Record<ParagraphSeries, number> = { operative: groups++, preambular: groups++ };
  let levels: number[] = [];
  const places: (Place | null)[] = new Array(doc.childCount);

  for (let i = 0; i < doc.childCount; i++) {
    const block = doc.child(i);
    const kind = block.type.name as BlockKind;
    places[i] = null;
    switch (kind) {
      case 'part_heading':
        places[i] = { group: parts, style: numbering.part };
        themes = groups++;
        sections = groups++;
        break;
      case 'theme_heading':
        places[i] = { group: themes, style: numbering.theme };
        sections = groups++;
        break;
      case 'section_heading':
        places[i] = { group: sections, style: numbering.section };
        break;
      case 'paragraph': {
        const series = block.attrs.series as ParagraphSeries;
        const style = series === 'preambular' ? numbering.preambular : numbering.paragraph;
        places[i] = { group: paragraphs[series], style };
        break;
      }
      case 'sub_paragraph': {
        const level = block.attrs.level as number;
        const group = levels[level] ?? groups++;
        levels = levels.slice(0, level);
        levels[level] = group;
        places[i] = { group, style: numbering.subParagraph[level - 1] ?? numbering.subParagraph.at(-1)! };
        continue;
      }
      case 'note':
      case 'continuation':
        continue;
    }
    levels = [];
    if (startsText(kind) || restartsParagraphs(kind, numbering))
      paragraphs = { operative: groups++, preambular: groups++ };
  }
  return places;
}

// A title below the text opens an annex (附則): its numbers are its own under every regime.
function startsText(kind: BlockKind): boolean {
  return kind === 'title' || kind === 'subtitle';
}

function restartsParagraphs(kind: BlockKind, { regime }: NumberingSettings): boolean {
  const rank = HEADING_RANK[kind];
  return rank === 1 ? regime !== 'continuous' : rank === 2 && regime === 'per-theme';
}
