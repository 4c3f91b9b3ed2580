import type { Node } from 'prosemirror-model';
import type { BlockId, IdSource } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';

/** Encodings the intake knows. The names are WHATWG labels, fit for TextDecoder. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * A place in the source: line and column count from 1, columns in characters (code points); column 0 stands for a whole
 * empty line.
 */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** One automatic repair. Text before and after is equal under NFKC without white space and list markers. */
export interface Repair extends SourcePlace {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** A place that looks like a defect and was left as it is on purpose (＝ inside a name), or a dependency worth remembering. */
export interface Kept extends SourcePlace {
  readonly rule: string;
  readonly text: string;
}

/** What a person should look at; the intake never changes such a text. */
export interface IntakeFinding extends SourcePlace {
  readonly rule: string;
  readonly text: string;
  readonly suggestion?: string;
}

/** What became of one run of source characters; the list covers the whole source, in order, without gaps. */
export interface SourceSpan {
  /** UTF-16 offsets into the decoded source. */
  readonly from: number;
  readonly to: number;
  readonly fate: 'kept' | 'healed' | 'marker' | 'separator';
  /** Index of the block that holds the characters, or -1. */
  readonly block: number;
}

export interface IntakeBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Derived label, null where none is printed. */
  readonly label: string | null;
  readonly text: string;
  /** Source lines (from 1) that the block was made from. */
  readonly lines: readonly number[];
}

/** Why a source cannot be taken in. `detail` carries the figures of the sentence. */
export const INTAKE_FAILURES = ['empty', 'text-too-large', 'binary', 'wrong-encoding', 'too-many-blocks'] as const;
export type IntakeFailure = (typeof INTAKE_FAILURES)[number];

export type IntakeFormat = 'text' | 'markdown';

/** What the person (or the command line) knows better than the detection. */
export interface ReadOptions {
  /** File name; only its ending is looked at. */
  readonly name?: string;
  readonly encoding?: Encoding;
  readonly language?: TextLanguage;
  readonly format?: IntakeFormat;
}

export interface IntakeOptions extends ReadOptions {
  readonly ids: IdSource;
}

/** The lists are worked out when first read, by own getters: JSON and structured clone see plain data. */
export interface Intake {
  readonly doc: Node;
  readonly blocks: readonly IntakeBlock[];
  readonly healed: readonly Repair[];
  readonly kept: readonly Kept[];
  readonly findings: readonly IntakeFinding[];
  readonly spans: readonly SourceSpan[];
  readonly encoding: Encoding;
  readonly language: TextLanguage;
}
