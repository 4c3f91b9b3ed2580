import type { OutputSettings } from '../../shared/output/index.ts';
import type { Desk } from '../app/desk.ts';
import type { OutputSource } from '../app/desk-state.ts';
import { readSettings } from './kept-settings.ts';

/** What the room holds while another one is on screen. */
export interface RoomMemory {
  readonly settings: OutputSettings;
  /** What the chosen text is compared with; null: chosen by itself. */
  readonly old: OutputSource | null;
}

const remembered = new WeakMap<Desk, { readonly dossier: string; readonly memory: RoomMemory }>();

/** The room as it was last left; what the dossier itself remembers where it was not entered yet. */
export function recallRoom(desk: Desk): RoomMemory {
  const { dossier } = desk.state.get();
  const known = remembered.get(desk);
  return known !== undefined && known.dossier === dossier?.id
    ? known.memory
    : { settings: readSettings(dossier), old: null };
}

export function rememberRoom(desk: Desk, memory: RoomMemory): void {
  const { dossier } = desk.state.get();
  if (dossier !== null) remembered.set(desk, { dossier: dossier.id, memory });
}
