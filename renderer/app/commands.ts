import { editorMessages } from '../../shared/messages/editor.ts';
import { paletteMessages } from '../../shared/messages/palette.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { EDITOR_COMMANDS } from '../editor/commands/registry.ts';
import type { EditorCommandEntry } from '../editor/commands/types.ts';
import { keysNow, type ShortcutChanges } from '../settings/shortcut-changes.ts';
import { type KeyPress, type Platform, pressIs } from '../ui/shortcut.ts';
import { draftCommands } from './commands/drafts.ts';
import { fileCommands } from './commands/file.ts';
import { goCommands } from './commands/go.ts';
import { helpCommands } from './commands/help.ts';
import { textCommands } from './commands/text.ts';
import type { AppCommand, DeskCommand } from './commands/types.ts';
import { viewCommands } from './commands/view.ts';
import type { Desk } from './desk.ts';

/** A command of the window in the shape everybody reads. */
function fromApp(command: AppCommand): DeskCommand {
  const offered = (desk: Desk) => desk.offers.get(command.id)?.at(-1);
  return {
    id: command.id,
    keys: command.keys ?? [],
    listed: true,
    inEditor: false,
    label: (locale) => paletteMessages[locale].commands[command.id],
    isEnabled: (desk) => offered(desk) !== undefined || (command.isEnabled?.(desk) ?? true),
    isActive: command.isActive ?? null,
    run: (desk) => {
      const offer = offered(desk);
      if (offer) offer();
      else void command.run(desk);
      return true;
    },
  };
}

/** Renumbering from menus and palette goes through the dialog that shows the old and new numbers first. */
const REPLACED = new Set(['editor.renumber', 'editor.unfreeze']);

function fromEditor(entry: EditorCommandEntry): DeskCommand {
  const { isActive } = entry;
  return {
    id: entry.id,
    keys: entry.keys,
    listed: entry.listed && !REPLACED.has(entry.id),
    inEditor: true,
    label: (locale) => entry.label(editorMessages[locale]),
    isEnabled: (desk) => {
      const { editor, room, dossier, snapshot } = desk.state.get();
      if (editor === null || dossier === null || room !== 'draft' || snapshot === null) return false;
      return !snapshot.composing && entry.command(snapshot.state);
    },
    isActive:
      isActive === undefined
        ? null
        : (desk) => {
            const { snapshot } = desk.state.get();
            return snapshot !== null && isActive(snapshot.state);
          },
    run: (desk) => desk.state.get().editor?.run(entry.command) ?? false,
  };
}

/** Every command there is: menus, palette, keys, tips and the native menu read this and nothing else. */
export const COMMANDS: readonly DeskCommand[] = [
  ...[...fileCommands, ...textCommands, ...goCommands, ...draftCommands, ...viewCommands, ...helpCommands].map(fromApp),
  ...EDITOR_COMMANDS.map(fromEditor),
];

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

export function findCommand(id: string): DeskCommand {
  const command = byId.get(id);
  if (command === undefined) throw new RangeError(`No command ${id}`);
  return command;
}

export function enabledCommand(desk: Desk, id: string): boolean {
  return byId.get(id)?.isEnabled(desk) ?? false;
}

export function runCommand(desk: Desk, id: string): boolean {
  return byId.get(id)?.run(desk) ?? false;
}

export function commandLabel(id: string, locale: Locale): string {
  return findCommand(id).label(locale);
}

/** The window's own command for a key press; the editor's keys are bound in the editor itself. */
export function commandForPress(press: KeyPress, platform: Platform, changes: ShortcutChanges): DeskCommand | null {
  const isIt = (command: DeskCommand) => keysNow(command, changes).some((key) => pressIs(press, key, platform));
  return COMMANDS.find((command) => !command.inEditor && isIt(command)) ?? null;
}
