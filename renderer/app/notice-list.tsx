import { useEffect, useRef } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { Icon } from '../ui/icons.tsx';
import { useDesk, useDeskState, useText } from './desk.ts';
import './notices.css';

/**
 * Short remarks at the foot. The region is always there: a screen reader hears only what is added to it. It lies in the
 * top layer and is raised again with each dialog, or a failure told while one is open would be hidden behind it.
 */
export function Notices() {
  const { actions } = useDesk();
  const text = useText(appMessages);
  const notices = useDeskState((state) => state.notices);
  const dialogs = useDeskState((state) => state.dialogs.length);
  const region = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: raised when what may lie above it changes
  useEffect(() => {
    const element = region.current;
    if (element?.matches(':popover-open')) element.hidePopover();
    element?.showPopover();
  }, [dialogs, notices]);
  return (
    <section ref={region} popover="manual" className="notices" aria-label={text.notices.label} aria-live="polite">
      {notices.map(({ key, text: words, tone, action }) => (
        <div key={key} className={`notice ${tone}`}>
          {tone === 'warning' && <Icon sign="warning" />}
          <p>{words}</p>
          {action && (
            <button
              type="button"
              className="button"
              onClick={() => {
                actions.dismiss(key);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="button icon"
            aria-label={text.dismiss}
            title={text.dismiss}
            onClick={() => actions.dismiss(key)}
          >
            <Icon sign="close" />
          </button>
        </div>
      ))}
    </section>
  );
}
