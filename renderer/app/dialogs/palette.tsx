import { useEffect, useMemo, useRef, useState } from 'react';
import { paletteMessages } from '../../../shared/messages/palette.ts';
import type { Locale } from '../../../shared/messages/table.ts';
import type { BlockId } from '../../../shared/model/ids.ts';
import { outline } from '../../editor/outline.ts';
import { keysNow } from '../../settings/shortcut-changes.ts';
import { printShortcut } from '../../ui/shortcut.ts';
import type { DeskCommand } from '../commands/types.ts';
import { COMMANDS } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { useDesk, useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { searchCommands } from '../palette-search.ts';
import { PickList, pickKey, useListId } from '../pick-list.tsx';
import { withRecent } from '../recent-commands.ts';
import { usePlatform } from '../use-platform.ts';
import '../../ui/dialog.css';

type Item =
  | { readonly kind: 'command'; readonly command: DeskCommand; readonly enabled: boolean }
  | { readonly kind: 'block'; readonly id: BlockId; readonly label: string; readonly head: string };

const MOST_BLOCKS = 6;

/** Every command by name, and every paragraph by number. */
export default function Palette({ answer }: DialogProps<null, never>) {
  const desk = useDesk();
  const text = useText(paletteMessages);
  const platform = usePlatform();
  const locale = useDeskState((state) => state.locale);
  const shortcuts = useDeskState((state) => state.shortcuts);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useListId();
  const frame = useRef<HTMLDialogElement>(null);
  const items = useMemo(() => [...blocksFor(desk, typed), ...commandsFor(desk, typed, locale)], [desk, typed, locale]);

  useEffect(() => {
    const before = document.activeElement;
    const dialog = frame.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const pick = (index: number) => {
    const item = items[index];
    if (item === undefined || (item.kind === 'command' && !item.enabled)) return;
    answer(null);
    // After the palette is gone and the focus is back where it was.
    requestAnimationFrame(() => {
      if (item.kind === 'block') desk.actions.reveal(item.id);
      else {
        const { recentCommands } = desk.state.get();
        desk.state.set({ recentCommands: withRecent(recentCommands, item.command.id) });
        item.command.run(desk);
      }
    });
  };

  return (
    <dialog
      ref={frame}
      className="dialog palette"
      aria-label={text.title}
      onCancel={(event) => {
        event.preventDefault();
        answer(null);
      }}
      onClick={(event) => event.target === frame.current && answer(null)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') answer(null);
        else if (!pickKey(event, items.length, at, setAt, pick)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        className="palette-field"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={items.length > 0 ? `${list}-${at}` : undefined}
        aria-label={text.title}
        placeholder={text.placeholder}
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      {items.length === 0 && <p className="none">{text.none}</p>}
      <PickList
        id={list}
        label={text.title}
        count={items.length}
        at={at}
        onAt={setAt}
        onPick={pick}
        rowKey={(i) => keyOf(items[i]!)}
        isDisabled={(i) => isDisabled(items[i]!)}
        row={(i) => {
          const item = items[i]!;
          if (item.kind === 'block') return <span>{text.jumpTo(item.label, item.head)}</span>;
          const key = keysNow(item.command, shortcuts)[0];
          return (
            <>
              <span>{item.command.label(locale)}</span>
              {key !== undefined && <span className="side key">{printShortcut(key, platform)}</span>}
            </>
          );
        }}
      />
    </dialog>
  );
}

const keyOf = (item: Item) => (item.kind === 'block' ? item.id : item.command.id);
const isDisabled = (item: Item) => item.kind === 'command' && !item.enabled;

function blocksFor({ state }: Desk, typed: string): Item[] {
  const { snapshot } = state.get();
  if (snapshot === null || !/[\p{N}]/u.test(typed)) return [];
  const found = snapshot.labels.findByLabel(typed).slice(0, MOST_BLOCKS);
  if (found.length === 0) return [];
  const entries = new Map(outline(snapshot.state.doc, snapshot.labels).map((entry) => [entry.id, entry]));
  return found.flatMap((id): Item[] => {
    const entry = entries.get(id);
    return entry ? [{ kind: 'block', id, label: entry.label ?? '', head: entry.head }] : [];
  });
}

function commandsFor(desk: Desk, typed: string, locale: Locale): Item[] {
  const { recentCommands: recent } = desk.state.get();
  const offered = COMMANDS.filter((command) => command.listed && command.id !== 'view.palette');
  const able = new Set(offered.filter((command) => command.isEnabled(desk)).map((command) => command.id));
  const found = searchCommands(offered, typed, locale, { enabled: (id) => able.has(id), recent });
  return found.map((command): Item => ({ kind: 'command', command, enabled: able.has(command.id) }));
}
