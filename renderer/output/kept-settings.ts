import { withExtra } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { type OutputSettings, readOutputSettings } from '../../shared/output/index.ts';

const EXTRA = 'output-settings';

/** The settings that a dossier remembers from the last file that was handed out. */
export function readSettings(dossier: Dossier | null): OutputSettings {
  return readOutputSettings(dossier?.extras[EXTRA]);
}

export function keepSettings(dossier: Dossier, settings: OutputSettings): Dossier {
  return withExtra(dossier, EXTRA, { ...settings });
}
