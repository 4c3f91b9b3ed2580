import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keydownHandler } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import { EDITOR_COMMANDS } from '../commands/registry.ts';
import { TEXT_END_KEYS } from '../commands/text-ends.ts';
import { asUndoStep } from '../commands/undo-step.ts';

/** Keys that a person gave to commands, by command id; a value, so that the same keys are the same object. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** The key map of the registry: commands that share a key are tried in the order in which they stand there. */
function editorKeymap(changes: KeyChanges = {}): Record<string, Command> {
  const map: Record<string, Command> = {};
  for (const entry of EDITOR_COMMANDS) {
    const keys = changes[entry.id] ?? entry.keys;
    const command = asUndoStep(entry.command);
    for (const key of keys) map[key] = map[key] ? chainCommands(map[key], command) : command;
  }
  return map;
}

// Enter and the deletions are ours alone: the base commands join and split without lineage.
const OWN_BASE_KEYS = /Enter$|Backspace$|Delete$|^Ctrl-[hd]$/;

const NO_CHANGES: KeyChanges = {};

/**
 * Keys of the editor. Tab changes levels, so Escape followed by Tab leaves the text: nobody who works by keyboard is
 * kept in it.
 */
export function keysPlugin(changes: () => KeyChanges = () => NO_CHANGES): Plugin {
  let known = changes();
  let handler = keydownHandler(editorKeymap(known));
  const own: typeof handler = (view, event) => {
    const now = changes();
    if (now !== known) {
      known = now;
      handler = keydownHandler(editorKeymap(now));
    }
    return handler(view, event);
  };
  const base = keydownHandler({
    ...Object.fromEntries(Object.entries(baseKeymap).filter(([key]) => !OWN_BASE_KEYS.test(key))),
    ...TEXT_END_KEYS,
  });
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
