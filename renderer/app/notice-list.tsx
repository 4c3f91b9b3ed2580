import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { Icon } from '../ui/icons.tsx';
import { useDesk, useDeskState, useText } from './desk.ts';
import type { Notice } from './desk-state.ts';
import { lifetime } from './notices.ts';
import './notices.css';

/**
 * Short remarks beside the text, never over it: above the right column, or in the status line where that is hidden. The
 * region is always there: a screen reader hears only what is added to it. It lies in the top layer and is raised again
 * with each remark, or a failure told while a dialog is open would be hidden behind it. What was told before stays behind:
 * it would stand on the dialog's buttons.
 */
export function Notices() {
  const { state } = useDesk();
  const text = useText(appMessages);
  const notices = useDeskState((value) => value.notices);
  const low = useDeskState((value) => value.dossier !== null && value.room === 'draft' && !value.panelShown);
  const region = useRef<HTMLElement>(null);
  // Keys count up: where the newest remark goes, an older one is the last again and stays where it is.
  const raised = useRef(-1);
  const latest = notices.at(-1)?.key ?? 0;
  useEffect(() => {
    if (latest <= raised.current) return;
    raised.current = latest;
    const element = region.current;
    const inside = element?.contains(document.activeElement) ? document.activeElement : null;
    if (element?.matches(':popover-open')) element.hidePopover();
    element?.showPopover();
    if (inside instanceof HTMLElement) inside.focus();
  }, [latest]);
  const leave = () => {
    if (state.get().dialogs.length === 0) state.get().editor?.focus();
  };
  return (
    <section
      ref={region}
      popover="manual"
      className={low ? 'notices low' : 'notices'}
      aria-label={text.notices.label}
      aria-live="polite"
    >
      {notices.map((notice) => (
        <NoticeItem key={notice.key} notice={notice} onLeave={leave} />
      ))}
    </section>
  );
}

function NoticeItem({ notice, onLeave }: { readonly notice: Notice; readonly onLeave: () => void }) {
  const { actions } = useDesk();
  const text = useText(appMessages);
  const { key, text: words, tone, action } = notice;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => actions.dismiss(key), lifetime(notice));
    return () => clearTimeout(timer);
  }, [held, actions, key, notice]);
  const close = () => {
    actions.dismiss(key);
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only what is inside can have the focus
    <div
      className={`notice ${tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={onKeyDown}
    >
      {tone === 'warning' && <Icon sign="warning" />}
      <p>{words}</p>
      {action && (
        <button
          type="button"
          className="button"
          onClick={() => {
            // The button goes away with its notice: whatever the action opens gives the place back to the text.
            close();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="button icon" aria-label={text.dismiss} title={text.dismiss} onClick={close}>
        <Icon sign="close" />
      </button>
    </div>
  );
}
