import { isRecord } from '../model/shape.ts';

/** One line of the native menu: a command of the renderer's registry, as it reads in the person's language. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** The first shortcut, as the registry writes it ("Mod-Shift-s"); shown only, the renderer listens itself. */
  readonly keys: string | null;
}

export interface MenuColumn {
  readonly label: string;
  /** A line is drawn between sections. */
  readonly sections: readonly (readonly MenuItem[])[];
}

/** The native menu, sent by the renderer at the start and again when its language changes. */
export type MenuDescription = readonly MenuColumn[];

/** Sent to the renderer when another start handed files over: it asks `takeLaunchFiles` again. */
export const FILES_WAITING = 'host.filesWaiting';

const MAX_COLUMNS = 12;
const MAX_SECTIONS = 20;
const MAX_ITEMS = 60;
const MAX_LABEL = 120;
const COMMAND_ID = /^[A-Za-z][A-Za-z0-9._-]{0,60}$/;
const SHORTCUT = /^[\x21-\x7e]{1,30}$/;

function isLabel(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_LABEL;
}

function isItem(value: unknown): value is MenuItem {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    COMMAND_ID.test(value.id) &&
    isLabel(value.label) &&
    (value.keys === null || (typeof value.keys === 'string' && SHORTCUT.test(value.keys)))
  );
}

function isSection(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MAX_ITEMS && value.every(isItem);
}

export function isMenuDescription(value: unknown): value is MenuDescription {
  return (
    Array.isArray(value) &&
    value.length <= MAX_COLUMNS &&
    value.every(
      (column) =>
        isRecord(column) &&
        isLabel(column.label) &&
        Array.isArray(column.sections) &&
        column.sections.length <= MAX_SECTIONS &&
        column.sections.every(isSection),
    )
  );
}

const ACCELERATOR_NAMES: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Meta: 'Command',
  Ctrl: 'Control',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

/** "Mod-Shift-s" → "CommandOrControl+Shift+S", Electron's way of writing it. */
export function acceleratorOf(keys: string): string {
  // The last piece is the key, which may itself be "-".
  const pieces = keys.endsWith('--') ? [...keys.slice(0, -2).split('-'), '-'] : keys.split('-');
  return pieces
    .map((piece) => ACCELERATOR_NAMES[piece] ?? (piece.length === 1 ? piece.toUpperCase() : piece))
    .join('+');
}
