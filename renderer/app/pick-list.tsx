import { type ReactNode, useEffect, useId, useRef } from 'react';
import './dialogs/lists.css';

export interface PickListProps {
  readonly label: string;
  readonly count: number;
  readonly at: number;
  readonly onAt: (index: number) => void;
  readonly onPick: (index: number) => void;
  readonly row: (index: number) => ReactNode;
  readonly rowKey: (index: number) => string;
  readonly isDisabled?: (index: number) => boolean;
  readonly className?: string;
  /** Prefix of the rows' ids, so that a field beside the list can point at the marked row. */
  readonly id: string;
  /** Takes the focus when the dialog around it opens. */
  readonly first?: boolean;
}

/** A short list that a field or the list itself steers; for long ones see the virtual list. */
export function PickList({
  label,
  count,
  at,
  onAt,
  onPick,
  row,
  rowKey,
  isDisabled,
  className,
  id,
  first,
}: PickListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const rows = Array.from({ length: count }, (_, i) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list and the field beside it take the keys for all rows
    <div
      key={rowKey(i)}
      id={`${id}-${i}`}
      role="option"
      tabIndex={-1}
      aria-selected={i === at}
      aria-disabled={isDisabled?.(i) || undefined}
      onMouseMove={() => i !== at && onAt(i)}
      onClick={({ detail }) => {
        // One click picks. Who clicks twice out of habit means the same row, not what stands there afterwards.
        if (detail > 1) return;
        if (detail === 1) ignoreSecondClick();
        onPick(i);
      }}
    >
      {row(i)}
    </div>
  ));
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      id={id}
      className={className === undefined ? 'pick-list' : `pick-list ${className}`}
      tabIndex={0}
      data-first={first || undefined}
      aria-activedescendant={count > 0 && at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={(event) => {
        if (pickKey(event, count, at, onAt, onPick)) event.preventDefault();
      }}
    >
      {rows}
    </div>
  );
}

/** Longer than this between two clicks, in milliseconds, and they are two. */
const DOUBLE_CLICK = 600;

/** Keeps the second half of a double click from whatever is under the pointer once the list has gone. */
function ignoreSecondClick(): void {
  const ignore = (event: MouseEvent) => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const types = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;
  for (const type of types) addEventListener(type, ignore, { capture: true });
  setTimeout(() => {
    for (const type of types) removeEventListener(type, ignore, { capture: true });
  }, DOUBLE_CLICK);
}

interface Key {
  readonly key: string;
  readonly nativeEvent: { readonly isComposing: boolean };
}

const PAGE = 8;

/** What a key does to a list, whether the focus is in it or in the field above it; false where nothing. */
export function pickKey(
  event: Key,
  count: number,
  at: number,
  onAt: (index: number) => void,
  onPick: (index: number) => void,
): boolean {
  if (event.nativeEvent.isComposing || count === 0) return false;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % count,
    ArrowUp: (at - 1 + count) % count,
    PageDown: Math.min(count - 1, at + PAGE),
    PageUp: Math.max(0, at - PAGE),
  };
  const to = steps[event.key];
  if (to !== undefined) onAt(to);
  else if (event.key === 'Enter' && at >= 0) onPick(at);
  else return false;
  return true;
}

/** An id for a list, stable while its component lives. */
export function useListId(): string {
  return `list-${useId().replaceAll(':', '')}`;
}
