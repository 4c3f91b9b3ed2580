import type { AppCommandId } from '../../../shared/messages/palette.ts';
import type { Locale } from '../../../shared/messages/table.ts';
import type { Desk } from '../desk.ts';

/** One command of the window; its name is the message of the same id. */
export interface AppCommand {
  readonly id: AppCommandId;
  /** As ProseMirror's keymap writes them; the first is shown. */
  readonly keys?: readonly string[];
  readonly isEnabled?: (desk: Desk) => boolean;
  /** For switches: whether it is on. */
  readonly isActive?: (desk: Desk) => boolean;
  /** What it answers is not read; failures are told inside. */
  readonly run: (desk: Desk) => unknown;
}

/** A command of the window or the editor, as menus, palette and keys see it. */
export interface DeskCommand {
  readonly id: string;
  readonly keys: readonly string[];
  /** False for what only a key makes sense of. */
  readonly listed: boolean;
  /** Whether the editor binds its keys itself. */
  readonly inEditor: boolean;
  readonly label: (locale: Locale) => string;
  readonly isEnabled: (desk: Desk) => boolean;
  readonly isActive: ((desk: Desk) => boolean) | null;
  readonly run: (desk: Desk) => boolean;
}

export const hasDossier = (desk: Desk) => desk.state.get().dossier !== null;

export const inDraft = (desk: Desk) => hasDossier(desk) && desk.state.get().room === 'draft';
