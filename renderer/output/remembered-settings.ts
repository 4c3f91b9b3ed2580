import type { Desk } from '../app/desk.ts';
import { type OutputSettings, readSettings } from './settings.ts';

const remembered = new WeakMap<Desk, { readonly dossier: string; readonly settings: OutputSettings }>();

/** The room's settings since it was last left; what the dossier itself remembers where it was not entered yet. */
export function rememberedSettings(desk: Desk): OutputSettings {
  const { dossier } = desk.state.get();
  const known = remembered.get(desk);
  return known !== undefined && known.dossier === dossier?.id ? known.settings : readSettings(dossier);
}

export function rememberSettings(desk: Desk, settings: OutputSettings): void {
  const { dossier } = desk.state.get();
  if (dossier !== null) remembered.set(desk, { dossier: dossier.id, settings });
}
