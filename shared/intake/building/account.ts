import type { Passage } from '../source/passage.ts';
import { isSpace } from '../source/script.ts';
import type { Source } from '../source/source.ts';
import type { DraftBlock } from '../structure/draft-block.ts';
import type { SourceSpan } from '../types.ts';

/** Source characters that a repair or a label took, beside the texts of the blocks. */
export interface Claim {
  readonly from: number;
  readonly to: number;
  readonly fate: SourceSpan['fate'];
  readonly block: number;
}

/**
 * What became of every source character, in order and without gaps. What no text, label or repair took is a separator
 * where it is white space and a marker otherwise (Markdown signs, dropped control characters).
 */
export function accountForSource(
  source: Source,
  passages: readonly Passage[],
  claims: readonly Claim[],
): readonly SourceSpan[] {
  const spans: SourceSpan[] = [];
  const push = (from: number, to: number, fate: SourceSpan['fate'], block: number) => {
    if (from >= to) return;
    const last = spans.at(-1);
    if (last !== undefined && last.fate === fate && last.block === block && last.to === from) {
      spans[spans.length - 1] = { ...last, to };
    } else spans.push({ from, to, fate, block });
  };
  const fill = (from: number, to: number) => {
    let start = from;
    for (let i = from; i < to; i++) {
      const space = isSpace(source.text.charCodeAt(i));
      if (i + 1 === to || isSpace(source.text.charCodeAt(i + 1)) !== space) {
        push(start, i + 1, space ? 'separator' : 'marker', -1);
        start = i + 1;
      }
    }
  };
  const texts = passages.flatMap((passage, block) =>
    passage.pieces.map(({ from, to, changed }): Claim => ({ from, to, fate: changed ? 'healed' : 'kept', block })),
  );
  let at = 0;
  for (const claim of [...texts, ...claims].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    if (claim.from < at) throw new RangeError(`Source character ${claim.from} is accounted for twice`);
    fill(at, claim.from);
    push(claim.from, claim.to, claim.fate, claim.block);
    at = claim.to;
  }
  fill(at, source.text.length);
  return spans;
}

/** The claims of bullets, labels and logged empty lines. */
export function claimMarkers(
  blocks: readonly DraftBlock[],
  healedLabels: ReadonlySet<DraftBlock>,
  healedLines: readonly { readonly from: number; readonly to: number }[],
): readonly Claim[] {
  const claims: Claim[] = healedLines.map(({ from, to }) => ({ from, to, fate: 'healed', block: -1 }));
  blocks.forEach((block, i) => {
    const row = block.rows[0]!;
    if (row.bullet !== null) claims.push({ ...row.bullet, fate: 'healed', block: i });
    for (const piece of block.label.pieces) {
      claims.push({ from: piece.from, to: piece.to, fate: healedLabels.has(block) ? 'healed' : 'marker', block: i });
    }
  });
  return claims;
}
