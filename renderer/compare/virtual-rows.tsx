import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { RowHeights } from './row-heights.ts';
import './virtual-rows.css';

/** Rows are kept this far (in pixels) outside of what is seen, so that a page of scrolling finds them drawn. */
const OVERSCAN = 700;
/** Share of the view above a row that was jumped to: the eye expects context before it. */
const LANDING = 0.28;

export interface VirtualRowsHandle {
  /** Brings a row into view, near the upper third; does nothing where it is in view already. */
  show(row: number): void;
}

interface VirtualRowsProps {
  readonly count: number;
  /** Changes whenever the rows are others; heights start anew. */
  readonly identity: unknown;
  readonly estimate: (row: number, width: number) => number;
  readonly render: (row: number) => ReactNode;
  readonly handle: RefObject<VirtualRowsHandle | null>;
  readonly label: string;
  readonly columns: number;
  readonly className: string;
  /** Stands above the rows and stays in view. */
  readonly head: ReactNode;
}

interface Range {
  readonly first: number;
  readonly end: number;
}

/**
 * A long table of rows of unequal height: only those near the view exist. Rows stand in the normal flow between two
 * spacers, so that the browser's scroll anchoring keeps the text still while estimated heights become measured ones.
 */
export function VirtualRows(props: VirtualRowsProps) {
  const { count, identity, estimate, render, handle, label, columns, className, head } = props;
  const view = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `identity` says when rows are others; `estimate` is new on each render.
  const heights = useMemo(() => new RowHeights(count, (row) => estimate(row, width)), [identity, count, width]);
  const [range, setRange] = useState<Range>({ first: 0, end: 0 });
  const [, redraw] = useState(0);
  /** A row on its way into view: its place is only known once it is drawn. */
  const [landing, setLanding] = useState<{ readonly row: number } | null>(null);

  const around = useCallback(
    (top: number, height: number): Range => ({
      first: heights.rowAt(Math.max(0, top - OVERSCAN)),
      end: Math.min(count, heights.rowAt(top + height + OVERSCAN) + 1),
    }),
    [heights, count],
  );
  const follow = useCallback(() => {
    const element = view.current;
    if (!element) return;
    const next = around(element.scrollTop, element.clientHeight);
    setRange((known) => (known.first === next.first && known.end === next.end ? known : next));
  }, [around]);

  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    setWidth(element.clientWidth);
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(follow, [follow]);

  // Rows measure themselves after each draw; one observer serves them all.
  const observer = useMemo(
    () =>
      typeof ResizeObserver === 'undefined'
        ? null
        : new ResizeObserver((entries) => {
            let changed = false;
            for (const entry of entries) {
              const row = Number((entry.target as HTMLElement).dataset.row);
              const height = entry.borderBoxSize[0]?.blockSize ?? 0;
              if (row < heights.count && height > 0 && heights.measure(row, height)) changed = true;
            }
            if (changed) {
              redraw((n) => n + 1);
              follow();
            }
          }),
    [heights, follow],
  );
  useEffect(() => () => observer?.disconnect(), [observer]);

  useImperativeHandle(handle, () => ({
    show(row) {
      const element = view.current;
      if (!element || row < 0 || row >= count) return;
      const drawn = element.querySelector(`[data-row="${row}"]`);
      if (drawn && isInside(drawn, element)) return;
      setRange(around(landingTop(element, heights.offset(row)), element.clientHeight));
      setLanding({ row });
    },
  }));

  // Two steps, because the rows above it have their true heights only now: to where it should be, then to where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each landing, with the heights of that moment
  useLayoutEffect(() => {
    const element = view.current;
    if (!element || landing === null) return;
    element.scrollTop = landingTop(element, heights.offset(landing.row));
    const drawn = element.querySelector(`[data-row="${landing.row}"]`);
    if (!drawn) return;
    // The window may be zoomed: rectangles are in its pixels, scroll positions in the element's own.
    const gap = (drawn.getBoundingClientRect().top - element.getBoundingClientRect().top) / zoomOf(element);
    element.scrollTop += gap - element.clientHeight * LANDING;
  }, [landing]);

  const end = Math.min(range.end, count);
  const first = Math.min(range.first, end);
  const rows: ReactNode[] = [];
  for (let row = first; row < end; row++) {
    rows.push(
      <VirtualRow key={row} row={row} observer={observer}>
        {render(row)}
      </VirtualRow>,
    );
  }
  const above = heights.offset(first);
  const below = heights.offset(count) - heights.offset(end);
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={view} className={`virtual-rows ${className}`} onScroll={follow} aria-label={label} tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are not in view */}
      <div role="table" className="virtual-rows-body" aria-rowcount={count + 1} aria-colcount={columns}>
        {head}
        <div role="presentation" className="virtual-rows-space" style={{ height: above }} />
        {rows}
        <div role="presentation" className="virtual-rows-space" style={{ height: below }} />
      </div>
    </section>
  );
}

/** Height of the head that stays in view, in CSS pixels, with a line to spare. */
const HEAD = 40;

// In view as a whole; a row too tall for that must begin in the upper part.
function isInside(row: Element, view: Element): boolean {
  const inner = row.getBoundingClientRect();
  const outer = view.getBoundingClientRect();
  if (inner.top < outer.top + HEAD) return false;
  return inner.bottom <= outer.bottom || inner.top <= outer.top + outer.height * LANDING + HEAD;
}

function zoomOf(element: HTMLElement): number {
  return element.offsetHeight === 0 ? 1 : element.getBoundingClientRect().height / element.offsetHeight;
}

function landingTop(view: Element, offset: number): number {
  return Math.max(0, offset - view.clientHeight * LANDING);
}

interface VirtualRowProps {
  readonly row: number;
  readonly observer: ResizeObserver | null;
  readonly children: ReactNode;
}

function VirtualRow({ row, observer, children }: VirtualRowProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = element.current;
    if (!own || !observer) return;
    observer.observe(own);
    return () => observer.unobserve(own);
  }, [observer]);
  return (
    <div ref={element} role="presentation" data-row={row} className="virtual-row">
      {children}
    </div>
  );
}
