import { type DragEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { editorMessages } from '../../shared/messages/editor.ts';
import type { BlockKind } from '../../shared/model/kinds.ts';
import { allNumbered } from '../editor/change-marks.ts';
import { moveDown, moveUp } from '../editor/commands/move.ts';
import { goToBlock } from '../editor/commands/reference.ts';
import { deletedByEntry, type OutlineEntry, outline } from '../editor/outline.ts';
import { OutlineVerb, useOutlineVerbs } from '../operative/outline-verb.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { commonOpening } from './common-opening.ts';
import { useDesk, useDeskState, useText } from './desk.ts';
import { moveBlock } from './move-block.ts';
import { useSettled } from './use-settled.ts';

const CLASS: Readonly<Partial<Record<BlockKind, string>>> = {
  title: 'title',
  subtitle: 'title',
  note: 'title',
  chapeau: 'title',
  part_heading: 'part',
  theme_heading: 'theme',
  section_heading: 'section',
  sub_paragraph: 'sub',
};
const ROW = 26;
const PART_ROW = 36;
/** A keystroke changes one line of the outline at most; 10,000 lines are read again after a pause. */
const PAUSE_MS = 160;

/** 構成: every block as one line. Follows the cursor; Enter jumps, Alt with an arrow or the mouse moves. */
export function Outline() {
  const desk = useDesk();
  const text = useText(appMessages).outline;
  const { deletedHere } = useText(editorMessages);
  const frame = useRef<HTMLDivElement>(null);
  // Set while a command of the outline itself runs: whoever moves here must see at once where they are.
  const steering = useRef(false);
  const settled = useSettled(
    (state) => state.snapshot,
    PAUSE_MS,
    (before, now) => before === null || now === null || (steering.current && before.labels !== now.labels),
  );
  const marks = useDeskState((state) => state.marks);
  const current = useDeskState((state) => state.snapshot?.current ?? null);
  const entries = useMemo(() => (settled === null ? [] : outline(settled.state.doc, settled.labels)), [settled]);
  const opening = useMemo(() => commonOpening(entries), [entries]);
  const deleted = useMemo(
    () => settled && deletedByEntry(entries, marks.deleted, settled.labels),
    [entries, marks, settled],
  );
  const at = useMemo(() => entries.findIndex((entry) => entry.id === current), [entries, current]);
  // A block that was made a moment ago has no line yet: the mark stays where it was until the list follows.
  const last = useRef(-1);
  if (at >= 0) last.current = at;
  const active = at >= 0 ? at : Math.min(last.current, entries.length - 1);
  const [drag, setDrag] = useState<{ readonly from: number; readonly over: number } | null>(null);

  const pick = (index: number) => {
    const entry = entries[index];
    if (entry) desk.actions.reveal(entry.id);
  };

  const steer = (move: () => void) => {
    steering.current = true;
    move();
    steering.current = false;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, at: number) => {
    const entry = entries[at];
    if (event.key === 'Escape') {
      event.preventDefault();
      desk.state.get().editor?.focus();
      return;
    }
    if (!event.altKey || entry === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const { editor } = desk.state.get();
    if (editor === null) return;
    editor.run(goToBlock(entry.id));
    steer(() => editor.run(event.key === 'ArrowUp' ? moveUp : moveDown));
    // The editor takes the focus with each command; whoever moves in the outline stays there.
    frame.current?.focus();
  };

  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    const from = drag === null ? undefined : entries[drag.from];
    const before = entries[to];
    setDrag(null);
    if (from && before && from.id !== before.id) {
      steer(() => desk.state.get().editor?.run(moveBlock(from.id, before.id)));
      desk.actions.tell(text.moved(from.label ?? from.head));
    }
  };

  const verbs = useOutlineVerbs();

  const row = (index: number) => {
    const entry = entries[index]!;
    const mark = marks.blocks.get(entry.id) ?? 'none';
    const gone = deleted?.get(index);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the mouse's way; keys move with Alt and an arrow
      <div
        className="outline-row"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', entry.head);
          setDrag({ from: index, over: index });
        }}
        onDragOver={(event) => {
          if (drag === null) return;
          event.preventDefault();
          if (drag.over !== index) setDrag({ ...drag, over: index });
        }}
        onDragEnd={() => setDrag(null)}
        onDrop={(event) => drop(event, index)}
      >
        <span className="label">{entry.label}</span>
        <span className="head">{headOf(entry, opening)}</span>
        {verbs !== null && <OutlineVerb mark={verbs.get(entry.id)} />}
        {mark !== 'none' && (
          <span className={`mark ${mark}`}>
            <span className="unseen">{text.mark[mark]}</span>
          </span>
        )}
        {gone && (
          <span className="outline-deleted" title={deletedHere(gone.length, allNumbered(gone))}>
            <span className="unseen">{deletedHere(gone.length, allNumbered(gone))}</span>
          </span>
        )}
      </div>
    );
  };

  return (
    <aside className="outline" aria-label={text.title}>
      <h2 className="caption">{text.title}</h2>
      <VirtualList
        className="outline-list"
        frame={frame}
        label={text.title}
        count={entries.length}
        height={(index) => (entries[index]!.kind === 'part_heading' ? PART_ROW : ROW)}
        revision={entries}
        row={row}
        rowId={(index) => `outline-${entries[index]!.id}`}
        rowClass={(index) => {
          const kind = CLASS[entries[index]!.kind] ?? '';
          return drag !== null && drag.over === index && drag.from !== index ? `${kind} drop` : kind;
        }}
        active={active}
        onPick={pick}
        onKeyDown={onKeyDown}
      />
    </aside>
  );
}

function headOf(entry: OutlineEntry, opening: string): string {
  const { head } = entry;
  const said =
    entry.kind === 'paragraph' && opening !== '' && head.startsWith(opening) ? head.slice(opening.length) : head;
  return said.trimStart() || head;
}
