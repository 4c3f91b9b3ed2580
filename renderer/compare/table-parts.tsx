import type { ReactNode } from 'react';

interface PartProps {
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A cell of the table that `VirtualRows` makes; a real <td> cannot stand outside of a <table>. */
export function Cell({ className, children }: PartProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are not in view.
    <div role="cell" className={className}>
      {children}
    </div>
  );
}

export function HeadCell({ className, children }: PartProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as for `Cell`; heads do nothing when chosen.
    <div role="columnheader" className={className}>
      {children}
    </div>
  );
}

interface RowProps extends PartProps {
  /** From 1; the head is the first. */
  readonly index: number;
  readonly current?: boolean;
  readonly onPoint?: (inside: boolean) => void;
  readonly onChoose?: (target: Element) => void;
}

/** A row of it. What a click does, F8 and the list of changes do by keyboard. */
export function Row({ index, current, onPoint, onChoose, className, children }: RowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: see above.
    <div
      role="row"
      aria-rowindex={index}
      aria-current={current ? 'true' : undefined}
      className={className}
      onClick={onChoose && ((event) => onChoose(event.target as Element))}
      onMouseEnter={onPoint && (() => onPoint(true))}
      onMouseLeave={onPoint && (() => onPoint(false))}
    >
      {children}
    </div>
  );
}
