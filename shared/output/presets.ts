import { withExtra } from '../dossier/index.ts';
import type { Dossier } from '../dossier/types.ts';
import { outputMessages } from '../messages/output.ts';
import { LOCALES } from '../messages/table.ts';
import { isRecord } from '../model/shape.ts';
import { DEFAULT_TABLE } from './comparison/index.ts';
import { DEFAULT_SETTINGS, type OutputSettings, readOutputSettings } from './settings.ts';

/** A way of handing out that has a name, kept in the dossier and so shared with whoever gets it. */
export interface OutputPreset {
  readonly name: string;
  readonly settings: OutputSettings;
}

/** Presets that every dossier has; their names are the messages'. */
export const BUILT_IN_PRESETS = ['circular', 'delegations', 'web'] as const;
export type BuiltInPreset = (typeof BUILT_IN_PRESETS)[number];

export const BUILT_IN_SETTINGS: Readonly<Record<BuiltInPreset, OutputSettings>> = {
  // 省庁照会: the clean text and what changed, on paper, names kept because they are known inside.
  circular: {
    ...DEFAULT_SETTINGS,
    banner: '案',
    table: { ...DEFAULT_TABLE, heads: 'proposed', remarks: true },
    together: ['docx', 'pdf', 'table-pdf', 'table-docx'],
  },
  // What the capitals get: tracked changes and the numbers of old and new, nothing about who wrote what at home.
  delegations: {
    ...DEFAULT_SETTINGS,
    format: 'redline',
    metadata: 'strip',
    table: { ...DEFAULT_TABLE, newSide: 'right', heads: 'names', codes: true },
    together: ['redline', 'docx', 'changes-csv', 'concordance-csv'],
  },
  // 公表用: final numbers, no draft's name or date, nothing but the text.
  web: {
    ...DEFAULT_SETTINGS,
    format: 'html',
    numbers: 'clean',
    metadata: 'strip',
    dated: false,
    named: false,
    together: ['html', 'text', 'pdf', 'akn'],
    pattern: '{title}',
  },
};

export const MAX_PRESETS = 50;
export const MAX_PRESET_NAME = 60;
const EXTRA = 'presets';

/** The presets of a dossier; entries that are no presets are passed over, and of two with one name the first counts. */
export function readPresets(dossier: Dossier): readonly OutputPreset[] {
  const kept = dossier.extras[EXTRA];
  if (!Array.isArray(kept)) return [];
  const presets = new Map<string, OutputPreset>();
  for (const entry of kept.slice(0, MAX_PRESETS) as readonly unknown[]) {
    const name = isRecord(entry) ? cleanPresetName(entry.name) : null;
    if (name === null || presets.has(name)) continue;
    presets.set(name, { name, settings: readOutputSettings((entry as Readonly<Record<string, unknown>>).settings) });
  }
  return [...presets.values()];
}

/** A name as it is kept: one line, trimmed, not too long; null where nothing is left. */
export function cleanPresetName(name: unknown): string | null {
  if (typeof name !== 'string') return null;
  const clean = name
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_PRESET_NAME)
    .trim();
  return clean === '' ? null : clean;
}

/** The dossier with these presets and no others. */
export function keepPresets(dossier: Dossier, presets: readonly OutputPreset[]): Dossier {
  return withExtra(dossier, EXTRA, presets.length === 0 ? undefined : presets.map((preset) => ({ ...preset })));
}

/** With a preset added at the end, or replaced where its name is known. */
export function withPreset(presets: readonly OutputPreset[], preset: OutputPreset): readonly OutputPreset[] {
  const at = presets.findIndex(({ name }) => name === preset.name);
  return at < 0 ? [...presets, preset].slice(-MAX_PRESETS) : presets.with(at, preset);
}

/** By the name in the dossier, by the key of a built-in one, or by its name in any language; null where there is none. */
export function findPreset(name: string, kept: readonly OutputPreset[]): OutputSettings | null {
  const own = kept.find((preset) => preset.name === name);
  if (own) return own.settings;
  const key = BUILT_IN_PRESETS.find(
    (id) => id === name || LOCALES.some((locale) => outputMessages[locale].presets[id] === name),
  );
  return key === undefined ? null : BUILT_IN_SETTINGS[key];
}
