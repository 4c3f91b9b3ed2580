import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './icons.tsx';
import './dialog.css';

export interface DialogFrameProps {
  readonly title: string;
  /** Name of the closing sign, in the person's language. */
  readonly closeLabel: string;
  /** Escape, the closing sign, or a click outside. */
  readonly onClose: () => void;
  /** Enter in a field. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'plain' | 'wide' | 'wide high' | 'high';
  /** The body is only read, and may be longer than the dialog: it takes the focus so that keys scroll it. */
  readonly reading?: boolean;
}

/** Where the focus goes when a dialog opens, the first that there is. */
const FIRST_FOCUS = [
  '[data-first]',
  '.body input, .body select, .body textarea',
  'footer .main',
  '.body[tabindex]',
  '.body button, .body [tabindex="0"]',
  // A question that cannot be undone has no likely answer: the way back comes first.
  'footer button',
];

/**
 * A modal dialog on the platform's own element: it keeps the focus inside and makes the rest inert. The focus returns
 * to where it was, also when the dialog is taken away without being closed.
 */
export function Dialog({
  title,
  closeLabel,
  onClose,
  onSubmit,
  children,
  footer,
  size = 'plain',
  reading,
}: DialogFrameProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = frame.current;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      // The platform would choose the closing sign, because it comes first.
      const first = FIRST_FOCUS.find((selector) => dialog.querySelector(selector)) ?? 'button';
      const target = chosenOf(dialog.querySelector<HTMLElement>(first));
      target?.focus();
      if (target instanceof HTMLInputElement && target.type === 'text') selectName(target);
    }
    return () => {
      dialog?.close();
      // The text stays where it was read: focus alone would scroll to its beginning.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={frame}
      className={size === 'plain' ? 'dialog' : `dialog ${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }
        const field = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
        if (event.key === 'Enter' && field && onSubmit !== undefined && !event.nativeEvent.isComposing) {
          event.preventDefault();
          onSubmit();
        }
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button icon" aria-label={closeLabel} title={closeLabel} onClick={onClose}>
          <Icon sign="close" />
        </button>
      </header>
      <div className="body" tabIndex={reading ? 0 : undefined}>
        {children}
      </div>
      {footer !== undefined && <footer>{footer}</footer>}
    </dialog>
  );
}

/** Of a group of choices the one that is made, as Tab would come to it. */
function chosenOf(target: HTMLElement | null): HTMLElement | null {
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return target;
  const group = target
    .closest('dialog')
    ?.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(target.name)}"]`);
  return [...(group ?? [])].find((choice) => choice.checked) ?? target;
}

/** What is offered is there to be typed over; the ending of a file's name is not. */
function selectName(field: HTMLInputElement): void {
  field.setSelectionRange(0, field.value.replace(/\.[a-z0-9]{1,5}$/i, '').length);
}
