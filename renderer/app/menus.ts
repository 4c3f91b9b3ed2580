import type { PaletteMessages } from '../../shared/messages/palette.ts';
import { EDITOR_COMMANDS } from '../editor/commands/registry.ts';
import type { EditorCommandGroup } from '../editor/commands/types.ts';

export interface Menu {
  readonly id: keyof PaletteMessages['menus'];
  /** Command ids; a line is drawn between sections. */
  readonly sections: readonly (readonly string[])[];
}

const REPLACED = new Set(['editor.renumber', 'editor.unfreeze']);

const group = (name: EditorCommandGroup) =>
  EDITOR_COMMANDS.filter((entry) => entry.group === name && entry.listed && !REPLACED.has(entry.id)).map(
    (entry) => entry.id,
  );

/** What stands where in the menu. The editor's groups come from its registry, so a new command of it appears by itself. */
export const MENUS: readonly Menu[] = [
  {
    id: 'file',
    sections: [
      ['file.new', 'file.open', 'file.import', 'file.sample', 'carry.begin'],
      ['file.save', 'file.saveAs', 'file.autosave', 'file.rename'],
      ['file.export', 'file.print'],
      ['file.close'],
    ],
  },
  {
    id: 'edit',
    sections: [group('edit'), [...group('mark'), 'mark.ruby'], ['edit.find', 'edit.replace', ...group('search')]],
  },
  {
    id: 'structure',
    sections: [
      group('structure'),
      group('kind'),
      [...group('number'), 'number.settings', 'number.renumber'],
      ['reference.insert'],
      group('language'),
    ],
  },
  {
    id: 'go',
    sections: [
      ['go.number', 'change.next', 'change.previous', 'finding.next', 'finding.previous', 'finding.board'],
      ['go.outline', 'go.page', 'go.panel', 'go.region', 'go.regionBack'],
      ['room.draft', 'room.compare', 'room.output', 'room.next'],
    ],
  },
  { id: 'drafts', sections: [['draft.take', 'draft.import'], ['room.compare']] },
  {
    id: 'view',
    sections: [
      ['view.palette'],
      ['view.projector'],
      ['view.outline', 'view.panel', 'view.verbs'],
      ['verbs.table', 'verbs.board'],
      ['view.zoomIn', 'view.zoomOut', 'view.zoomReset'],
      ['view.typewriter', 'view.focus', 'view.fullScreen'],
      ['theme.system', 'theme.light', 'theme.dark'],
      ['locale.ja', 'locale.en'],
      ['view.settings'],
    ],
  },
  {
    id: 'help',
    sections: [['help.pages', 'help.tour', 'help.shortcuts'], ['help.intake', 'file.reread'], ['help.about']],
  },
];
