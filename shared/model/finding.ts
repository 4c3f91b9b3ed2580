import type { BlockId } from './ids.ts';

/** How much a finding weighs: an error is wrong as it stands, a warning is likely wrong, a notice is worth a look. */
export type FindingLevel = 'error' | 'warning' | 'notice';

/** What a check (or the intake) says about a place. The sentence is made from `rule` and `detail` by the messages. */
export interface Finding {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly block: BlockId;
  /** Offsets into `blockText(block)` in UTF-16 units: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The characters between `from` and `to`. */
  readonly text: string;
  /** A replacement for `text` that a person may accept; never applied by itself. */
  readonly suggestion?: string;
  /** With it the suggestion is the label of this block, to be put in as a live cross-reference. */
  readonly target?: BlockId;
  /** The words with a few on either side: what a finding that a person set aside is tied to. */
  readonly excerpt?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}
