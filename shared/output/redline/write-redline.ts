import { Document, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { ComparisonSource } from '../comparison-source.ts';
import { planLists } from '../docx/lists.ts';
import { numberingOptions } from '../docx/numbering.ts';
import { packDocument } from '../docx/package.ts';
import { pageOptions } from '../docx/page.ts';
import { bookmarked, paragraphForms, referenceTargets } from '../docx/paragraphs.ts';
import type { ReferenceTargets } from '../docx/runs.ts';
import { styleOptions } from '../docx/styles.ts';
import { wordTime } from '../office-package.ts';
import { receiptLine, receiptWarnings } from '../receipt-line.ts';
import { warning } from '../tree.ts';
import type { ComparisonOptions, OutputFile } from '../types.ts';
import { type Anchors, anchorReferences } from './anchors.ts';
import { settleEnd } from './document-end.ts';
import { joinedForms } from './joined-forms.ts';
import { mergeLists } from './merge-lists.ts';
import { type RedlineParagraph, redlineParagraphs } from './redline-paragraphs.ts';
import { MovedParagraph, MoveRanges, pieceRuns, RevisionStamp } from './revisions.ts';

const NOBODY = 'Soan';
const NO_TIME = '1970-01-01T00:00:00Z';

/** A Word file with the new draft as tracked changes to the old: accept all gives the new text, reject all the old. */
export async function writeRedline(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  const { old, new: now } = source;
  const joined = joinedForms(settleEnd(redlineParagraphs(source)));
  const plans = { old: planLists(old), new: planLists(now) };
  const merged = mergeLists(plans.old, plans.new, joined);
  const forms = {
    old: paragraphForms(old, merged.old),
    new: paragraphForms(now, merged.new),
  };
  const time = wordTime(now.meta.date);
  const stamp = new RevisionStamp(now.meta.author ?? now.meta.draftName ?? NOBODY, time ?? NO_TIME, now.blocks.length);
  const targets = redlineTargets(source, merged.new);
  const { paragraphs, anchors } = anchorReferences(joined, targets);
  const pen: Pen = { forms, targets, anchors, stamp, ranges: new MoveRanges(stamp) };
  const children = paragraphs.map((paragraph) => wordParagraph(paragraph, pen));
  const document = new Document({
    title: now.meta.title,
    styles: styleOptions(now),
    numbering: numberingOptions(now, { lists: merged.lists, places: merged.new }),
    sections: [{ ...pageOptions(now, options.paper, { line: receiptLine(source, options.locale) }), children }],
  });
  return {
    bytes: await packDocument(now, document),
    warnings: [...now.warnings, ...receiptWarnings(source), ...(time === null ? [warning('date-missing', null)] : [])],
  };
}

function redlineTargets(
  { new: now }: ComparisonSource,
  places: readonly ({ referable: boolean; level: number } | null)[],
): ReferenceTargets {
  const wanted = referenceTargets(now);
  return now.blocks.map((_, i) => {
    const place = places[i];
    return wanted.has(i) && place?.referable ? { bookmark: `_Ref_${i + 1}`, level: place.level } : null;
  });
}

interface Pen {
  readonly forms: Readonly<Record<'old' | 'new', readonly IParagraphOptions[]>>;
  readonly targets: ReferenceTargets;
  readonly anchors: Anchors;
  readonly stamp: RevisionStamp;
  readonly ranges: MoveRanges;
}

function wordParagraph(paragraph: RedlineParagraph, pen: Pen): Paragraph {
  const { forms, stamp } = pen;
  const now = paragraph.new === null ? null : forms.new[paragraph.new]!;
  const old = paragraph.old === null ? null : forms.old[paragraph.old]!;
  const form = now ?? old ?? {};
  const reformed = now !== null && old !== null && JSON.stringify(now) !== JSON.stringify(old);
  const options: IParagraphOptions = { ...form, children: paragraphRuns(paragraph, pen) };
  if (paragraph.move !== null && paragraph.mark !== 'keep')
    return new MovedParagraph(options, paragraph.mark === 'del' ? 'from' : 'to', stamp);
  return new Paragraph({
    ...options,
    ...(reformed ? { revision: { ...stamp.next(), ...old } } : {}),
    ...(paragraph.mark === 'ins' ? { run: { insertion: stamp.next() } } : {}),
    ...(paragraph.mark === 'del' ? { run: { deletion: stamp.next() } } : {}),
  });
}

function paragraphRuns(paragraph: RedlineParagraph, { targets, anchors, stamp, ranges }: Pen): ParagraphChild[] {
  // Ids up to the number of blocks are those of bookmarks.
  const anchored = (block: number | undefined, runs: ParagraphChild[]) =>
    block === undefined ? runs : bookmarked(targets[block]!.bookmark, block + 1, runs);
  const runs = paragraph.pieces.flatMap((piece) => {
    if (piece.op === 'range') return [ranges.mark(piece)];
    return anchored(anchors.get(piece), pieceRuns(piece, targets, stamp));
  });
  return [...anchored(anchors.get(paragraph), []), ...runs];
}
