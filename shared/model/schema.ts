import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import type { BlockKind } from './kinds.ts';
import { definedTerm } from './marks/defined-term.ts';
import { emphasis } from './marks/emphasis.ts';
import { ruby } from './marks/ruby.ts';
import { chapeau } from './nodes/chapeau.ts';
import { continuation } from './nodes/continuation.ts';
import { crossReference } from './nodes/cross-reference.ts';
import { hardBreak } from './nodes/hard-break.ts';
import { note } from './nodes/note.ts';
import { paragraph } from './nodes/paragraph.ts';
import { partHeading } from './nodes/part-heading.ts';
import { sectionHeading } from './nodes/section-heading.ts';
import { subParagraph } from './nodes/sub-paragraph.ts';
import { subtitle } from './nodes/subtitle.ts';
import { themeHeading } from './nodes/theme-heading.ts';
import { title } from './nodes/title.ts';
import { documentAttributes } from './settings.ts';

// `paragraph` stands first: it is what ProseMirror makes where it needs a block of no particular kind.
const blocks: Record<BlockKind, NodeSpec> = {
  paragraph,
  sub_paragraph: subParagraph,
  continuation,
  title,
  subtitle,
  note,
  chapeau,
  part_heading: partHeading,
  theme_heading: themeHeading,
  section_heading: sectionHeading,
};

const marks: Record<'ruby' | 'emphasis' | 'defined_term', MarkSpec> = { ruby, emphasis, defined_term: definedTerm };

/** Adding a node or a mark: one file, one line here, and a migration if stored documents change. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+', attrs: documentAttributes },
    ...blocks,
    text: { group: 'inline' },
    cross_reference: crossReference,
    hard_break: hardBreak,
  },
  marks,
});
