import { selectAll } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import type { EditorMessages } from '../../../shared/messages/editor.ts';
import { BLOCK_KINDS, type BlockKind } from '../../../shared/model/kinds.ts';
import type { EmphasisStyle } from '../../../shared/model/marks/emphasis.ts';
import { schema } from '../../../shared/model/schema.ts';
import type { Regime, TextLanguage } from '../../../shared/model/settings.ts';
import { changeKind, demote, isKind, promote } from './change-kind.ts';
import { joinBackward, joinForward } from './join.ts';
import { clearMarks, emphasisMark, hasMark, toggleDefinedTerm, toggleEmphasis } from './marks.ts';
import { moveDown, moveUp } from './move.ts';
import {
  freezeNumbers,
  isFrozen,
  numberingOf,
  renumberAll,
  setLanguage,
  setRegime,
  unfreezeNumbers,
} from './numbering.ts';
import {
  deleteBlock,
  duplicateBlock,
  isAlternative,
  isPreambular,
  selectBlock,
  toggleAlternative,
  togglePreambular,
} from './paragraph.ts';
import { deleteSelectedRange } from './remove-range.ts';
import { nextHit, previousHit } from './search.ts';
import { insertHardBreak, splitBlock } from './split.ts';
import type { EditorCommandEntry, EditorCommandGroup } from './types.ts';

type CommandName = keyof EditorMessages['commands'];

function entry(
  name: CommandName,
  group: EditorCommandGroup,
  keys: readonly string[],
  command: Command,
  more: Partial<Pick<EditorCommandEntry, 'isActive' | 'listed'>> = {},
): EditorCommandEntry {
  return { id: `editor.${name}`, label: (m) => m.commands[name], group, keys, command, listed: true, ...more };
}

const KIND_KEYS: Readonly<Partial<Record<BlockKind, string>>> = {
  paragraph: 'Mod-Alt-0',
  part_heading: 'Mod-Alt-1',
  theme_heading: 'Mod-Alt-2',
  section_heading: 'Mod-Alt-3',
  sub_paragraph: 'Mod-Alt-4',
  continuation: 'Mod-Alt-5',
  chapeau: 'Mod-Alt-6',
};

const kindEntries: readonly EditorCommandEntry[] = BLOCK_KINDS.map((kind) => ({
  id: `editor.kind.${kind}`,
  label: (m) => m.kinds[kind],
  group: 'kind',
  keys: KIND_KEYS[kind] ? [KIND_KEYS[kind]] : [],
  command: changeKind(kind),
  isActive: isKind(kind),
  listed: true,
}));

function emphasisEntry(style: EmphasisStyle, key: string): EditorCommandEntry {
  return entry(style, 'mark', [key], toggleEmphasis(style), { isActive: hasMark(emphasisMark(style)) });
}

function regimeEntry(name: CommandName, regime: Regime): EditorCommandEntry {
  const isActive: EditorCommandEntry['isActive'] = (state) => numberingOf(state).regime === regime;
  return entry(name, 'number', [], setRegime(regime), { isActive });
}

function languageEntry(name: CommandName, language: TextLanguage): EditorCommandEntry {
  return entry(name, 'language', [], setLanguage(language), {
    isActive: (state) => state.doc.attrs.language === language,
  });
}

/**
 * Every command of the editor that needs nothing but the state. What needs an answer first (which paragraph to refer
 * to, what to look for) is made by `insertReference`, `setQuery`, `replaceHit`, `replaceAllHits`,
 * `setNumbering`. Adding a command: one function, one line here, one message in each language.
 */
export const EDITOR_COMMANDS: readonly EditorCommandEntry[] = [
  entry('undo', 'edit', ['Mod-z'], undo),
  entry('redo', 'edit', ['Mod-y', 'Mod-Shift-z'], redo),
  entry('selectAll', 'edit', ['Mod-a'], selectAll),
  entry('deleteSelection', 'edit', ['Backspace', 'Mod-Backspace', 'Delete', 'Mod-Delete'], deleteSelectedRange, {
    listed: false,
  }),
  entry('joinBackward', 'edit', ['Backspace', 'Shift-Backspace', 'Mod-Backspace', 'Alt-Backspace'], joinBackward, {
    listed: false,
  }),
  entry('joinForward', 'edit', ['Delete', 'Mod-Delete', 'Alt-Delete'], joinForward, { listed: false }),
  entry('split', 'edit', ['Enter', 'Mod-Enter'], splitBlock, { listed: false }),
  entry('hardBreak', 'edit', ['Shift-Enter'], insertHardBreak),
  entry('moveUp', 'structure', ['Alt-ArrowUp'], moveUp),
  entry('moveDown', 'structure', ['Alt-ArrowDown'], moveDown),
  entry('demote', 'structure', ['Tab'], demote),
  entry('promote', 'structure', ['Shift-Tab'], promote),
  entry('selectBlock', 'structure', ['Mod-Shift-l'], selectBlock),
  entry('duplicateBlock', 'structure', ['Mod-Shift-d'], duplicateBlock),
  entry('deleteBlock', 'structure', ['Mod-Shift-k'], deleteBlock),
  ...kindEntries,
  emphasisEntry('bold', 'Mod-b'),
  emphasisEntry('italic', 'Mod-i'),
  emphasisEntry('underline', 'Mod-u'),
  emphasisEntry('dots', 'Mod-Alt-d'),
  entry('definedTerm', 'mark', ['Mod-Alt-t'], toggleDefinedTerm, {
    isActive: hasMark(schema.marks.defined_term!.create()),
  }),
  entry('clearMarks', 'mark', ['Mod-\\'], clearMarks),
  entry('alternative', 'number', ['Mod-Alt-a'], toggleAlternative, { isActive: isAlternative }),
  entry('preambular', 'number', [], togglePreambular, { isActive: isPreambular }),
  entry('freeze', 'number', [], freezeNumbers, { isActive: isFrozen }),
  entry('unfreeze', 'number', [], unfreezeNumbers),
  entry('renumber', 'number', [], renumberAll),
  regimeEntry('regimeContinuous', 'continuous'),
  regimeEntry('regimePerPart', 'per-part'),
  regimeEntry('regimePerTheme', 'per-theme'),
  entry('nextHit', 'search', ['F3', 'Mod-g'], nextHit),
  entry('previousHit', 'search', ['Shift-F3', 'Mod-Shift-g'], previousHit),
  languageEntry('toJapanese', 'ja'),
  languageEntry('toEnglish', 'en'),
  languageEntry('toRussian', 'ru'),
];
