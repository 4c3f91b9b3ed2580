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
import { mergeLists } from './merge-lists.ts';
import { type RedlineParagraph, redlineParagraphs } from './redline-paragraphs.ts';
import { moveRange, pieceRuns, RevisionStamp } from './revisions.ts';

const NOBODY = 'Soan';
const NO_TIME = '1970-01-01T00:00:00Z';

/** A Word file with the new draft as tracked changes to the old: accept all gives the new text, reject all the old. */
export async function writeRedline(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  const { old, new: now } = source;
  const paragraphs = redlineParagraphs(source);
  const plans = { old: planLists(old), new: planLists(now) };
  const merged = mergeLists(plans.old, plans.new, paragraphs);
  const forms = { old: paragraphForms(old, merged.old), new: paragraphForms(now, merged.new) };
  const time = wordTime(now.meta.date);
  const stamp = new RevisionStamp(now.meta.author ?? now.meta.draftName ?? NOBODY, time ?? NO_TIME, now.blocks.length);
  const targets = redlineTargets(source, merged.new);
  const children = paragraphs.map((paragraph) => wordParagraph(paragraph, forms, targets, stamp));
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

type Forms = Readonly<Record<'old' | 'new', readonly IParagraphOptions[]>>;

function redlineTargets(
  { new: now }: ComparisonSource,
  places: readonly ({ numbered: boolean; level: number } | null)[],
): ReferenceTargets {
  const wanted = referenceTargets(now);
  return now.blocks.map((_, i) => {
    const place = places[i];
    return wanted.has(i) && place?.numbered ? { bookmark: `_Ref_${i + 1}`, level: place.level } : null;
  });
}

function wordParagraph(
  paragraph: RedlineParagraph,
  forms: Forms,
  targets: ReferenceTargets,
  stamp: RevisionStamp,
): Paragraph {
  const now = paragraph.new === null ? null : forms.new[paragraph.new]!;
  const old = paragraph.old === null ? null : forms.old[paragraph.old]!;
  const form = now ?? old ?? {};
  const reformed = now !== null && old !== null && JSON.stringify(now) !== JSON.stringify(old);
  return new Paragraph({
    ...form,
    ...(reformed ? { revision: { ...stamp.next(), ...old } } : {}),
    ...(paragraph.mark === 'ins' ? { run: { insertion: stamp.next() } } : {}),
    ...(paragraph.mark === 'del' ? { run: { deletion: stamp.next() } } : {}),
    children: paragraphRuns(paragraph, targets, stamp),
  });
}

function paragraphRuns(paragraph: RedlineParagraph, targets: ReferenceTargets, stamp: RevisionStamp): ParagraphChild[] {
  const runs = paragraph.pieces.flatMap((piece) => pieceRuns(piece, targets, stamp));
  const target = paragraph.new === null ? null : targets[paragraph.new];
  // The bookmark of a referenced paragraph holds its first piece; ids up to the number of blocks are theirs.
  const [first, ...rest] = runs;
  const named = target ? [...bookmarked(target.bookmark, paragraph.new! + 1, first ? [first] : []), ...rest] : runs;
  if (paragraph.move === null) return named;
  return moveRange(paragraph.mark === 'del' ? 'from' : 'to', paragraph.move, named, stamp);
}
