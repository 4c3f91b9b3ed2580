import type { Locale } from '../messages/table.ts';
import type { BlockId, ContentHash } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { EmphasisStyle } from '../model/marks/emphasis.ts';
import type { NumberingSettings, TextLanguage } from '../model/settings.ts';
import type { Label } from '../numbering/index.ts';
import { DEFAULT_TABLE, type TableSettings } from './comparison/index.ts';

export type OutputMark = EmphasisStyle | 'term';

/** A piece of a block's text. `\n` never stands in `text`: a line break is a run of its own. */
export type OutputRun =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly marks: readonly OutputMark[];
      /** ルビ: the reading; neighbours with the same one share it. */
      readonly reading?: string;
    }
  | { readonly type: 'break' }
  | {
      readonly type: 'reference';
      /** Position of the target in the tree, -1 where it points at nothing. */
      readonly target: number;
      /** The target's current label as a sentence prints it; `MISSING_REFERENCE` where there is none. */
      readonly label: string;
      readonly marks: readonly OutputMark[];
    };

export interface OutputBlock {
  /** Null where the receiver shall not learn it (metadata 'strip'). */
  readonly id: BlockId | null;
  readonly kind: BlockKind;
  /** Depth of a sub-paragraph, 0 for every other kind. */
  readonly level: number;
  /** The printed label, null where there is none. */
  readonly label: string | null;
  readonly number: Label | null;
  /** What stands between label and text in a plain text. */
  readonly separator: string;
  readonly runs: readonly OutputRun[];
}

/** What is told about the text beside the text. Null: not told. */
export interface OutputMeta {
  readonly title: string;
  readonly draftName: string | null;
  readonly author: string | null;
  /** ISO 8601 with time and zone, from the draft and never from the clock; or a bare day. */
  readonly date: string | null;
  /** What the author wrote about the draft. */
  readonly note: string | null;
  readonly seal: ContentHash | null;
  /** 案, 取扱注意 …: printed on every page. */
  readonly banner: string | null;
}

/** One row of the table of old and new numbers that can stand behind a text; null: without a number. */
export interface NumberChange {
  readonly old: string | null;
  readonly new: string | null;
}

/** 'strip' leaves out author, note, seal and block ids: what may leave the house. */
export type MetadataPolicy = 'keep' | 'strip';

/** What a person should know before the file is handed out; the messages make sentences of the codes. */
export const OUTPUT_WARNINGS = [
  'empty-document',
  'reference-missing',
  'reference-unlabelled',
  'label-unprintable',
  'style-unknown',
  'characters-unencodable',
  'characters-dropped',
  'date-missing',
  'comparison-limited',
  'receipt-failed',
  'text-cut',
  'characters-without-glyph',
  'readings-in-brackets',
] as const;

export interface OutputWarning {
  readonly code: (typeof OUTPUT_WARNINGS)[number];
  /** Position of the block, null where the whole output is meant. */
  readonly block: number | null;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** What every writer reads: one draft, flat, with its labels printed and its references resolved. */
export interface OutputTree {
  readonly language: TextLanguage;
  readonly numbering: NumberingSettings;
  readonly meta: OutputMeta;
  readonly metadata: MetadataPolicy;
  readonly blocks: readonly OutputBlock[];
  /** Printed behind the text by Word, PDF and web page; null: not wanted, or this output counts as the text itself does. */
  readonly concordance: readonly NumberChange[] | null;
  readonly warnings: readonly OutputWarning[];
}

/** A font file that the caller supplies: the core has none. */
export interface FontFile {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly format: 'woff2' | 'woff' | 'truetype';
  /** CSS `unicode-range`, where the file covers a part only. */
  readonly unicodeRange?: string;
  readonly bytes: Uint8Array;
}

export interface PrintRequest {
  readonly html: string;
  readonly paper: Paper;
  readonly landscape: boolean;
}

export type Paper = 'A4' | 'Letter';

/** Settings of the writers; each reads what concerns it. */
export interface OutputOptions {
  /** Plain text. */
  readonly encoding: 'utf-8' | 'shift_jis';
  readonly lineEnd: 'lf' | 'crlf';
  /** DOCX and PDF. */
  readonly paper: Paper;
  /** PDF: 縦書き. */
  readonly direction: 'horizontal' | 'vertical';
  /** HTML and PDF. */
  readonly fonts: readonly FontFile[];
  /** PDF: prints a page of HTML; the host's `printPdf`. Null: this host cannot. */
  readonly print: ((request: PrintRequest) => Promise<Uint8Array>) | null;
  /** Akoma Ntoso: `doc` as AKN4UN wants it, instead of `statement`. */
  readonly strictAkn4un: boolean;
}

export const DEFAULT_OUTPUT_OPTIONS: OutputOptions = {
  encoding: 'utf-8',
  lineEnd: 'lf',
  paper: 'A4',
  direction: 'horizontal',
  fonts: [],
  print: null,
  strictAkn4un: false,
};

/** Settings of the writers of a comparison. */
export interface ComparisonOptions extends OutputOptions {
  /** Language of heads, notes and the receipt line. */
  readonly locale: Locale;
  readonly table: TableSettings;
  /** For looking only: a page has so many rows, paragraphs or changes at most. Files are always whole. */
  readonly most?: number;
  /** Told how many there are where `most` left some out. */
  readonly onCut?: (all: number) => void;
}

export const DEFAULT_COMPARISON_OPTIONS: ComparisonOptions = {
  ...DEFAULT_OUTPUT_OPTIONS,
  locale: 'ja',
  table: DEFAULT_TABLE,
};

/** A finished file, whole, with everything a person should be told first. */
export interface OutputFile {
  readonly bytes: Uint8Array;
  readonly warnings: readonly OutputWarning[];
}
