import { comparisonJson } from '../../compare/index.ts';
import { weigh } from '../../operative/index.ts';
import { isChange, ituCode } from '../comparison/index.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import { receiptLine, receiptWarnings } from '../receipt-line.ts';
import type { ComparisonOptions, OutputFile, OutputTree } from '../types.ts';

/** Rises when a field changes its meaning. */
const VERSION = 1;

/**
 * The list of changes for other programs: each change with its kinds, ITU code, labels and words (`keep`, `del`, `ins`;
 * U+2029 between the blocks of a split or merge) and what of it is more than wording (`weight`), the drafts by name, date and hash, and whether the whole verifies.
 */
export async function writeChangesJson(source: ComparisonSource, { locale }: ComparisonOptions): Promise<OutputFile> {
  const { comparison } = source.view;
  const { pairs, receipt, limited } = comparisonJson(comparison);
  const changes = pairs.flatMap(({ kind, oldLabel, newLabel, words }, i) => {
    const pair = comparison.pairs[i]!;
    const weight = weigh(pair, { language: source.new.language, ladder: source.ladder });
    const weighed = weight.length === 0 ? {} : { weight };
    return isChange(pair) ? [{ kinds: kind, itu: ituCode(pair), oldLabel, newLabel, words, ...weighed }] : [];
  });
  const draft = ({ meta }: OutputTree, hash: string) => ({ name: meta.draftName, date: meta.date, sha256: hash });
  const content = {
    format: 'soan-changes',
    version: VERSION,
    title: source.new.meta.title,
    old: draft(source.old, receipt.oldHash),
    new: draft(source.new, receipt.newHash),
    receipt: receiptLine(source, locale),
    verified: receipt.ok,
    limited,
    changes,
  };
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
    warnings: receiptWarnings(source),
  };
}
