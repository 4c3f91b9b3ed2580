import { outputMessages } from '../messages/output.ts';
import type { Locale } from '../messages/table.ts';
import type { ComparisonSource } from './comparison-source.ts';
import { glyphWarnings } from './glyph-warnings.ts';
import { warning } from './tree.ts';
import type { OutputWarning } from './types.ts';

/** So many digits of a hash tell drafts apart on paper. */
const HASH_DIGITS = 12;

/** The line at the foot of every comparison that leaves the house: which drafts, their hashes, and that it verifies. */
export function receiptLine({ view, old, new: now }: ComparisonSource, locale: Locale): string {
  const m = outputMessages[locale];
  const { ok, oldHash, newHash } = view.comparison.receipt;
  const name = (given: string | null, side: 'oldText' | 'newText') => given ?? m[side];
  return m.receipt(
    name(old.meta.draftName, 'oldText'),
    oldHash.slice(0, HASH_DIGITS),
    name(now.meta.draftName, 'newText'),
    newHash.slice(0, HASH_DIGITS),
    ok,
  );
}

/** Those, and the characters that the fonts inside a PDF lack. */
export function printedWarnings(source: ComparisonSource): readonly OutputWarning[] {
  return [...receiptWarnings(source), ...glyphWarnings([source.old, source.new])];
}

export function receiptWarnings({ view }: ComparisonSource): readonly OutputWarning[] {
  const { receipt, limited } = view.comparison;
  return [
    ...(receipt.ok ? [] : [warning('receipt-failed', null)]),
    ...(limited ? [warning('comparison-limited', null)] : []),
  ];
}
