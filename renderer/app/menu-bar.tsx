import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { paletteMessages } from '../../shared/messages/palette.ts';
import { keysNow } from '../settings/shortcut-changes.ts';
import { printShortcut } from '../ui/shortcut.ts';
import { findCommand } from './commands.ts';
import { useDesk, useDeskState, useText } from './desk.ts';
import { MENUS, type Menu } from './menus.ts';
import { usePlatform } from './use-platform.ts';
import '../ui/menu.css';

/** The menu of a window that has none of the platform's: same commands, same keys. */
export function MenuBar() {
  const text = useText(paletteMessages);
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const heads = () => [...(bar.current?.querySelectorAll<HTMLButtonElement>('.head') ?? [])];

  useEffect(() => {
    if (open === null) return;
    const close = (event: MouseEvent) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    addEventListener('mousedown', close);
    return () => removeEventListener('mousedown', close);
  }, [open]);

  const turn = (by: number, from: number) => {
    const next = (from + by + MENUS.length) % MENUS.length;
    heads()[next]?.focus();
    if (open !== null) setOpen(next);
  };

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key === 'ArrowRight') turn(1, at);
    else if (event.key === 'ArrowLeft') turn(-1, at);
    else if (event.key === 'ArrowDown' && open === null) setOpen(at);
    else if (event.key === 'Escape' && open !== null) {
      setOpen(null);
      heads()[at]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="menubar" role="menubar" aria-label={text.menubar} ref={bar}>
      {MENUS.map((menu, at) => (
        <div key={menu.id} role="none" onKeyDown={(event) => onKeyDown(event, at)}>
          <button
            type="button"
            className="head"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === at}
            tabIndex={at === (open ?? 0) ? 0 : -1}
            onClick={() => setOpen(open === at ? null : at)}
            onMouseEnter={() => open !== null && setOpen(at)}
          >
            {text.menus[menu.id]}
          </button>
          {open === at && <MenuList menu={menu} onDone={() => setOpen(null)} />}
        </div>
      ))}
    </div>
  );
}

function MenuList({ menu, onDone }: { readonly menu: Menu; readonly onDone: () => void }) {
  const desk = useDesk();
  const text = useText(paletteMessages);
  const locale = useDeskState((state) => state.locale);
  const platform = usePlatform();
  const shortcuts = useDeskState((state) => state.shortcuts);
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('[role^="menuitem"]') ?? [])];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the menu opens
  useEffect(() => items()[0]?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const last = all.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (event.key === 'Tab') onDone();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[to]?.focus();
  };

  return (
    <div className="menu" role="menu" aria-label={text.menus[menu.id]} ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
      {menu.sections.map((section, i) => (
        <div key={section.join()} role="none">
          {i > 0 && <hr />}
          {section.map((id) => {
            const command = findCommand(id);
            const enabled = command.isEnabled(desk);
            const active = command.isActive?.(desk);
            const key = keysNow(command, shortcuts)[0];
            const words = (
              <>
                <span>{command.label(locale)}</span>
                {key !== undefined && <span className="key">{printShortcut(key, platform)}</span>}
              </>
            );
            const press = {
              onMouseEnter: (event: { currentTarget: HTMLElement }) => event.currentTarget.focus(),
              onClick: () => {
                if (!enabled) return;
                onDone();
                command.run(desk);
              },
            };
            return active === undefined ? (
              <button key={id} type="button" role="menuitem" aria-disabled={!enabled} tabIndex={-1} {...press}>
                {words}
              </button>
            ) : (
              <button
                key={id}
                type="button"
                role="menuitemcheckbox"
                aria-checked={active}
                aria-disabled={!enabled}
                tabIndex={-1}
                {...press}
              >
                {words}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
