import type { Node } from 'prosemirror-model';
import { LOCALES, type Locale } from '../messages/table.ts';
import { type NumberingSettings, REGIMES, type TextLanguage } from '../model/settings.ts';
import { isRecord } from '../model/shape.ts';
import { LABEL_STYLES, NUMBERING_FAMILIES, NUMBERING_PRESETS } from '../numbering/index.ts';
import { DEFAULT_TABLE, TABLE_HEADS, type TableSettings } from './comparison/index.ts';
import { COMPARISON_FORMAT_IDS, type ComparisonFormatId } from './comparison-formats.ts';
import { FORMAT_IDS, type FormatId } from './formats.ts';
import type { MetadataPolicy, OutputOptions } from './types.ts';

/** Every form that a draft or a comparison can be handed out in. */
export type AnyFormatId = FormatId | ComparisonFormatId;
export const ANY_FORMAT_IDS: readonly AnyFormatId[] = [...FORMAT_IDS, ...COMPARISON_FORMAT_IDS];

/** How a text or a comparison is put out; plain JSON, remembered in the dossier and named in presets. */
export interface OutputSettings {
  readonly format: AnyFormatId;
  /** 'own': as the text is numbered; a family of numbering; or one paragraph style for this output only. */
  readonly family: 'own' | (typeof NUMBERING_FAMILIES)[number];
  readonly regime: 'own' | NumberingSettings['regime'];
  readonly paragraph: 'own' | string;
  /** 'clean': kept numbers (12 bis) are given up and everything is counted anew, in this output only. */
  readonly numbers: 'own' | 'clean';
  /** The table of old and new numbers stands behind the text (Word, PDF, web page). */
  readonly concordance: boolean;
  readonly metadata: MetadataPolicy;
  readonly encoding: OutputOptions['encoding'];
  readonly lineEnd: OutputOptions['lineEnd'];
  readonly paper: OutputOptions['paper'];
  readonly direction: OutputOptions['direction'];
  readonly strictAkn4un: boolean;
  readonly banner: string;
  readonly dated: boolean;
  /** Whether the draft's name is told. */
  readonly named: boolean;
  readonly table: TableSettings;
  /** What "several at once" writes, in this order. */
  readonly together: readonly AnyFormatId[];
  /** Names of those files; see `file-names.ts`. */
  readonly pattern: string;
}

export const DEFAULT_SETTINGS: OutputSettings = {
  format: 'docx',
  family: 'own',
  regime: 'own',
  paragraph: 'own',
  numbers: 'own',
  concordance: false,
  metadata: 'keep',
  encoding: 'utf-8',
  lineEnd: 'lf',
  paper: 'A4',
  direction: 'horizontal',
  strictAkn4un: false,
  banner: '',
  dated: true,
  named: true,
  table: DEFAULT_TABLE,
  together: ['docx', 'pdf', 'text'],
  pattern: '{title}_{draft}_{format}',
};

export const MAX_BANNER = 60;
export const MAX_PATTERN = 120;

const SWITCH = [true, false] as const;
/** What a setting can be, in the order in which the room offers it. */
export const SETTING_CHOICES = {
  format: ANY_FORMAT_IDS,
  family: ['own', ...NUMBERING_FAMILIES],
  regime: ['own', ...REGIMES],
  paragraph: ['own', ...LABEL_STYLES.map((style) => style.name)],
  numbers: ['own', 'clean'],
  concordance: SWITCH,
  metadata: ['keep', 'strip'],
  encoding: ['utf-8', 'shift_jis'],
  lineEnd: ['lf', 'crlf'],
  paper: ['A4', 'Letter'],
  direction: ['horizontal', 'vertical'],
  strictAkn4un: SWITCH,
  dated: SWITCH,
  named: SWITCH,
} as const satisfies { readonly [K in keyof OutputSettings]?: readonly OutputSettings[K][] };
export const TABLE_CHOICES = {
  newSide: ['left', 'right'],
  heads: TABLE_HEADS,
  remarks: SWITCH,
  codes: SWITCH,
  fold: SWITCH,
} as const satisfies { readonly [K in keyof TableSettings]: readonly TableSettings[K][] };

function fitting(choices: Readonly<Record<string, readonly unknown[]>>, kept: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([key, known]) =>
      Object.hasOwn(kept, key) && known.includes(kept[key]) ? [[key, kept[key]]] : [],
    ),
  );
}

/** Settings read from a file that anybody may have written: whatever does not fit is the default, value by value. */
export function readOutputSettings(kept: unknown): OutputSettings {
  if (!isRecord(kept)) return DEFAULT_SETTINGS;
  const { banner, pattern, together } = kept;
  return {
    ...DEFAULT_SETTINGS,
    ...fitting(SETTING_CHOICES, kept),
    banner: typeof banner === 'string' ? banner.slice(0, MAX_BANNER) : DEFAULT_SETTINGS.banner,
    table: isRecord(kept.table) ? { ...DEFAULT_TABLE, ...fitting(TABLE_CHOICES, kept.table) } : DEFAULT_TABLE,
    together: Array.isArray(together)
      ? [...new Set<unknown>(together)].filter((id): id is AnyFormatId =>
          (ANY_FORMAT_IDS as readonly unknown[]).includes(id),
        )
      : DEFAULT_SETTINGS.together,
    pattern:
      typeof pattern === 'string' && pattern.trim() !== '' ? pattern.slice(0, MAX_PATTERN) : DEFAULT_SETTINGS.pattern,
  };
}

/** The language of what is printed around a text (heads, （新設）, receipt): the text's own, where the interface has it. */
export function printedLocale(doc: Node, locale: Locale): Locale {
  const language = doc.attrs.language as TextLanguage;
  return LOCALES.find((known) => known === language) ?? locale;
}

export function isComparisonFormat(id: AnyFormatId): id is ComparisonFormatId {
  return (COMPARISON_FORMAT_IDS as readonly string[]).includes(id);
}

/** Numbering for this output only; null where it is the text's own. */
export function outputNumbering(own: NumberingSettings, settings: OutputSettings): NumberingSettings | null {
  const { family, regime, paragraph, numbers } = settings;
  if (family === 'own' && regime === 'own' && paragraph === 'own' && numbers === 'own') return null;
  const base = family === 'own' ? own : { ...NUMBERING_PRESETS[family], frozen: own.frozen };
  return {
    ...base,
    ...(regime === 'own' ? {} : { regime }),
    ...(paragraph === 'own' ? {} : { paragraph }),
    ...(numbers === 'own' ? {} : { frozen: false }),
  };
}

/** The document under another numbering: a comparison speaks of its texts by the labels that they carry. */
export function withNumbering(doc: Node, numbering: NumberingSettings | null): Node {
  return numbering === null ? doc : doc.type.create({ ...doc.attrs, numbering }, doc.content);
}

/**
 * Both texts of a comparison as the settings number them. Clean numbers are the new text's alone: the old one keeps the
 * numbers by which everybody knows it, and the concordance leads from these to those.
 */
export function numberedPair(
  old: Node,
  now: Node,
  settings: OutputSettings,
): { readonly old: Node; readonly new: Node } {
  const numbered = (doc: Node, own: OutputSettings) =>
    withNumbering(doc, outputNumbering(doc.attrs.numbering as NumberingSettings, own));
  return { old: numbered(old, { ...settings, numbers: 'own' }), new: numbered(now, settings) };
}
