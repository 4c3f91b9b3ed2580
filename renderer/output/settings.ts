import { withExtra } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { type NumberingSettings, REGIMES } from '../../shared/model/settings.ts';
import { isRecord } from '../../shared/model/shape.ts';
import { LABEL_STYLES, NUMBERING_FAMILIES, NUMBERING_PRESETS } from '../../shared/numbering/index.ts';
import { FORMAT_IDS, type FormatId, type MetadataPolicy, type OutputOptions } from '../../shared/output/index.ts';

/** What the Output room is set to; plain JSON, remembered in the dossier. */
export interface OutputSettings {
  readonly format: FormatId;
  /** 'own': as the text is numbered; a family of numbering; or one paragraph style for this output only. */
  readonly family: 'own' | (typeof NUMBERING_FAMILIES)[number];
  readonly regime: 'own' | NumberingSettings['regime'];
  readonly paragraph: 'own' | string;
  readonly metadata: MetadataPolicy;
  readonly encoding: OutputOptions['encoding'];
  readonly lineEnd: OutputOptions['lineEnd'];
  readonly paper: OutputOptions['paper'];
  readonly direction: OutputOptions['direction'];
  readonly strictAkn4un: boolean;
  readonly banner: string;
  readonly dated: boolean;
}

export const DEFAULT_SETTINGS: OutputSettings = {
  format: 'docx',
  family: 'own',
  regime: 'own',
  paragraph: 'own',
  metadata: 'keep',
  encoding: 'utf-8',
  lineEnd: 'lf',
  paper: 'A4',
  direction: 'horizontal',
  strictAkn4un: false,
  banner: '',
  dated: true,
};

const EXTRA = 'output-settings';
const MAX_BANNER = 60;

const CHOICES: { readonly [K in keyof OutputSettings]?: readonly OutputSettings[K][] } = {
  format: FORMAT_IDS,
  family: ['own', ...NUMBERING_FAMILIES],
  regime: ['own', ...REGIMES],
  paragraph: ['own', ...LABEL_STYLES.map((style) => style.name)],
  metadata: ['keep', 'strip'],
  encoding: ['utf-8', 'shift_jis'],
  lineEnd: ['lf', 'crlf'],
  paper: ['A4', 'Letter'],
  direction: ['horizontal', 'vertical'],
  strictAkn4un: [true, false],
  dated: [true, false],
};

/** The settings that a dossier remembers; whatever does not fit is the default, value by value. */
export function readSettings(dossier: Dossier | null): OutputSettings {
  const kept = dossier?.extras[EXTRA];
  if (!isRecord(kept)) return DEFAULT_SETTINGS;
  const fitting = Object.entries(CHOICES).filter(([key, choices]) =>
    (choices as readonly unknown[]).includes(kept[key]),
  );
  const banner = typeof kept.banner === 'string' ? kept.banner.slice(0, MAX_BANNER) : '';
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(fitting.map(([key]) => [key, kept[key]])), banner };
}

export function keepSettings(dossier: Dossier, settings: OutputSettings): Dossier {
  return withExtra(dossier, EXTRA, { ...settings });
}

/** Numbering for this output only; null where it is the text's own. */
export function outputNumbering(own: NumberingSettings, settings: OutputSettings): NumberingSettings | null {
  const { family, regime, paragraph } = settings;
  if (family === 'own' && regime === 'own' && paragraph === 'own') return null;
  const base = family === 'own' ? own : { ...NUMBERING_PRESETS[family], frozen: own.frozen };
  return {
    ...base,
    ...(regime === 'own' ? {} : { regime }),
    ...(paragraph === 'own' ? {} : { paragraph }),
  };
}
