import { hasWalk } from '../../../shared/carry-over/walk-key.ts';
import { appMessages } from '../../../shared/messages/app.ts';
import type { BlockId } from '../../../shared/model/ids.ts';
import { findingsStore } from '../../findings/findings-store.ts';
import type { Desk } from '../desk.ts';
import { JumpDialog } from '../dialogs/index.ts';
import { stepRegion } from '../regions.ts';
import { type AppCommand, hasDossier, inDraft } from './types.ts';

/** The next of some places after (before) the cursor's block, going round at the end. */
function step(desk: Desk, places: ReadonlySet<BlockId>, direction: 1 | -1): BlockId | null {
  const { snapshot } = desk.state.get();
  if (snapshot === null || places.size === 0) return null;
  const { ids } = snapshot.labels;
  const at = snapshot.current === null ? -1 : snapshot.labels.indexOf(snapshot.current);
  for (let i = 1; i <= ids.length; i++) {
    const id = ids[(((at + direction * i) % ids.length) + ids.length) % ids.length];
    if (id && places.has(id)) return id;
  }
  return null;
}

function stepTo(desk: Desk, places: ReadonlySet<BlockId>, direction: 1 | -1): void {
  const id = step(desk, places, direction);
  if (id === null) desk.actions.tell(appMessages[desk.state.get().locale].notices.noChange);
  else desk.actions.reveal(id);
}

/** Where something changed; a deletion is at the block that it stood behind, or at the first. */
function changed(desk: Desk): ReadonlySet<BlockId> {
  const { marks, snapshot } = desk.state.get();
  const first = snapshot?.labels.ids[0] ?? null;
  const behind = [...marks.deleted.keys()].flatMap((id) => id ?? first ?? []);
  return new Set([...marks.blocks.keys(), ...behind]);
}
const found = (desk: Desk) => new Set(desk.state.get().findings.map((finding) => finding.block));

/** Whether the dossier carries a declaration over: only then is there such a room. */
const hasNext = ({ state }: Desk) => hasWalk(state.get().dossier);

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

export const goCommands: readonly AppCommand[] = [
  {
    id: 'go.number',
    keys: ['Mod-j'],
    isEnabled: hasDossier,
    run: async ({ actions }) => {
      const block = await actions.ask(JumpDialog, null);
      if (block !== null) actions.reveal(block);
    },
  },
  { id: 'change.next', keys: ['F8'], isEnabled: inDraft, run: (desk) => stepTo(desk, changed(desk), 1) },
  {
    id: 'change.previous',
    keys: ['F7', 'Shift-F8'],
    isEnabled: inDraft,
    run: (desk) => stepTo(desk, changed(desk), -1),
  },
  { id: 'finding.next', keys: ['F9'], isEnabled: inDraft, run: (desk) => stepTo(desk, found(desk), 1) },
  { id: 'finding.previous', keys: ['Shift-F9'], isEnabled: inDraft, run: (desk) => stepTo(desk, found(desk), -1) },
  {
    id: 'finding.board',
    keys: ['Mod-Shift-f'],
    isEnabled: hasDossier,
    isActive: (desk) => findingsStore(desk).get().board,
    run: (desk) => {
      const board = !findingsStore(desk).get().board || desk.state.get().room !== 'draft';
      desk.actions.goTo('draft');
      if (board) desk.actions.showPanel(true);
      findingsStore(desk).set({ board });
    },
  },
  {
    id: 'go.outline',
    keys: ['Mod-Shift-1'],
    isEnabled: inDraft,
    run: ({ actions }) => {
      actions.showOutline(true);
      requestAnimationFrame(() => focus('.outline [role="listbox"]'));
    },
  },
  {
    id: 'go.page',
    keys: ['Mod-Shift-2'],
    isEnabled: hasDossier,
    run: ({ state, actions }) => {
      actions.goTo('draft');
      requestAnimationFrame(() => state.get().editor?.focus());
    },
  },
  {
    id: 'go.panel',
    keys: ['Mod-Shift-3'],
    isEnabled: inDraft,
    run: ({ actions }) => {
      actions.showPanel(true);
      requestAnimationFrame(() => focus('.panel select, .panel button'));
    },
  },
  { id: 'go.region', keys: ['F6'], run: () => stepRegion(1) },
  { id: 'go.regionBack', keys: ['Shift-F6'], run: () => stepRegion(-1) },
  { id: 'room.draft', keys: ['Mod-1'], isEnabled: hasDossier, run: ({ actions }) => actions.goTo('draft') },
  { id: 'room.compare', keys: ['Mod-2'], isEnabled: hasDossier, run: ({ actions }) => actions.goTo('compare') },
  { id: 'room.output', keys: ['Mod-3'], isEnabled: hasDossier, run: ({ actions }) => actions.goTo('output') },
  { id: 'room.next', keys: ['Mod-4'], isEnabled: hasNext, run: ({ actions }) => actions.goTo('next') },
];
