import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keydownHandler } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import { EDITOR_COMMANDS } from '../commands/registry.ts';
import { asUndoStep } from '../commands/undo-step.ts';

/** The key map of the registry: commands that share a key are tried in the order in which they stand there. */
export function editorKeymap(): Record<string, Command> {
  const map: Record<string, Command> = {};
  for (const entry of EDITOR_COMMANDS) {
    const { keys } = entry;
    const command = asUndoStep(entry.command);
    for (const key of keys) map[key] = map[key] ? chainCommands(map[key], command) : command;
  }
  return map;
}

// Enter and the deletions are ours alone: the base commands join and split without lineage.
const OWN_BASE_KEYS = /Enter$|Backspace$|Delete$|^Ctrl-[hd]$/;

/**
 * Keys of the editor. Tab changes levels, so Escape followed by Tab leaves the text: nobody who works by keyboard is
 * kept in it.
 */
export function keysPlugin(): Plugin {
  const own = keydownHandler(editorKeymap());
  const base = keydownHandler(
    Object.fromEntries(Object.entries(baseKeymap).filter(([key]) => !OWN_BASE_KEYS.test(key))),
  );
  let escaped = false;
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const leaves = event.key === 'Tab' && escaped;
        if (event.key !== 'Shift') escaped = event.key === 'Escape';
        if (leaves) return false;
        if (own(view, event) || base(view, event)) return true;
        // A Tab that has nothing to change must not move the focus by surprise.
        return event.key === 'Tab';
      },
      handleDOMEvents: {
        blur: () => {
          escaped = false;
          return false;
        },
      },
    },
  });
}
