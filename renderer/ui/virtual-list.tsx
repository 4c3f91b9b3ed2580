import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { rowAt, rowOffsets, scrollToRow } from './row-offsets.ts';

export interface VirtualListProps {
  readonly count: number;
  /** Height of a row in CSS pixels; must not change while `revision` is the same. */
  readonly height: (index: number) => number;
  /** Changes whenever heights may have. */
  readonly revision: unknown;
  readonly row: (index: number) => ReactNode;
  readonly rowId: (index: number) => string;
  readonly rowClass?: (index: number) => string;
  /** The row that is marked and scrolled to when it changes; -1 for none. */
  readonly active: number;
  readonly label: string;
  readonly className?: string;
  readonly onPick: (index: number) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>, active: number) => void;
  readonly onMove?: (index: number) => void;
  readonly frame?: RefObject<HTMLDivElement | null>;
}

/** What is drawn before anybody knows how high the list is. */
const UNMEASURED = { top: 0, height: 600 };

// Rows drawn above and below the window, so that a fast wheel never shows a gap.
const OVERSCAN = 12;

/** A list of which only the rows in view exist. Arrow keys, Home, End and paging move the mark; Enter picks it. */
export function VirtualList(props: VirtualListProps) {
  const { count, height, revision, active, onPick, onMove } = props;
  const own = useRef<HTMLDivElement>(null);
  const frame = props.frame ?? own;
  const [measured, setMeasured] = useState<typeof UNMEASURED | null>(null);
  const window_ = measured ?? UNMEASURED;
  const isMeasured = measured !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` stands for everything that `height` reads
  const offsets = useMemo(() => rowOffsets(count, height), [count, revision]);
  const [cursor, setCursor] = useState(active);
  const mark = cursor >= 0 && cursor < count ? cursor : -1;

  const measure = useCallback(() => {
    const element = frame.current;
    if (element === null) return;
    const next = { top: element.scrollTop, height: element.clientHeight };
    setMeasured((known) => (known?.top === next.top && known.height === next.height ? known : next));
  }, [frame]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let isFirst = true;
    // Heard at once, too, when the page is laid out anyway: to ask before would lay it out twice while a window opens. What
    // that changes is drawn in the same frame.
    const observer = new ResizeObserver(() => {
      if (isFirst) flushSync(measure);
      else measure();
      isFirst = false;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, measure]);

  const show = useCallback(
    (index: number) => {
      const element = frame.current;
      if (element === null || index < 0) return;
      element.scrollTop = scrollToRow(offsets, index, element.scrollTop, element.clientHeight);
    },
    [frame, offsets],
  );

  // Before the next key is read: it must start from where the mark is.
  useLayoutEffect(() => {
    setCursor(active);
    if (isMeasured) show(active);
  }, [active, show, isMeasured]);

  const go = (index: number) => {
    const to = Math.max(0, Math.min(count - 1, index));
    setCursor(to);
    show(to);
    onMove?.(to);
  };

  const page = Math.max(1, Math.floor(window_.height / 26) - 1);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return;
    props.onKeyDown?.(event, mark);
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key];
    if (step !== undefined) go(mark + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(count - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && mark >= 0) onPick(mark);
    else return;
    event.preventDefault();
  };

  const first = Math.max(0, rowAt(offsets, window_.top) - OVERSCAN);
  const last = Math.min(count - 1, rowAt(offsets, window_.top + window_.height) + OVERSCAN);
  const rows = [];
  for (let i = first; i <= last; i++) {
    rows.push(
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys for all rows
      <div
        key={props.rowId(i)}
        id={props.rowId(i)}
        role="option"
        aria-selected={i === active}
        aria-setsize={count}
        aria-posinset={i + 1}
        className={[props.rowClass?.(i) ?? '', i === active ? 'on' : '', i === mark ? 'at' : ''].join(' ').trim()}
        style={{ position: 'absolute', top: offsets[i], left: 0, right: 0, height: offsets[i + 1]! - offsets[i]! }}
        tabIndex={-1}
        onClick={() => {
          setCursor(i);
          onPick(i);
        }}
      >
        {props.row(i)}
      </div>,
    );
  }
  return (
    <div
      ref={frame}
      className={props.className}
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={mark >= first && mark <= last ? props.rowId(mark) : undefined}
      tabIndex={0}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ position: 'relative', height: offsets[count] }}>
        {rows}
      </div>
    </div>
  );
}
