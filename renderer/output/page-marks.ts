/** Millimetres. `between` is the free strip above the first sheet and between two. */
export interface SheetGeometry {
  readonly width: number;
  readonly height: number;
  readonly between: number;
  /** Upper and lower margin together. */
  readonly margins: number;
}

/** What the printer sets into the margins of each page. */
export interface SheetMarks {
  readonly draft: string;
  readonly banner: string;
  readonly day: string;
}

/** The sheets that are to be marked, counted from 0; `all` is null while nobody knows how many there will be. */
interface SheetRun {
  readonly from: number;
  readonly to: number;
  readonly all: number | null;
}

/** From the edge of the sheet to the line of text in its margin, and to the margin's sides. */
const EDGE = 11;
const SIDE = 24;
const SHEET_MARKS = 'sheet-marks';

export const MARK_RULES = `
  .${SHEET_MARKS} { position: absolute; display: grid; grid-template-columns: 1fr auto 1fr; font-size: 8.5pt; line-height: 1; color: #444; }
  .${SHEET_MARKS} > :nth-child(2) { text-align: center; }
  .${SHEET_MARKS} > :nth-child(3) { text-align: end; }
`;

/**
 * Draft and banner above, day and page number below. The columns of the preview have no page boxes, so the lines are laid
 * over the sheets; those of the whole text replace what was there.
 */
export function drawPageMarks(inside: Document, marks: SheetMarks, run: SheetRun, geometry: SheetGeometry): void {
  if (run.from === 0) for (const old of inside.querySelectorAll(`.${SHEET_MARKS}`)) old.remove();
  const { width, height, between } = geometry;
  const rows: HTMLElement[] = [];
  const line = (at: number, texts: readonly string[]) => {
    const row = inside.createElement('div');
    row.className = SHEET_MARKS;
    row.setAttribute('aria-hidden', 'true');
    row.style.setProperty('top', `${at}mm`);
    row.style.setProperty('left', `calc(50% - ${width / 2 - SIDE}mm)`);
    row.style.setProperty('width', `${width - 2 * SIDE}mm`);
    row.append(
      ...texts.map((text) => {
        const cell = inside.createElement('span');
        cell.textContent = text;
        return cell;
      }),
    );
    rows.push(row);
  };
  for (let i = run.from; i < run.to; i++) {
    const top = between + i * (height + between);
    line(top + EDGE, [marks.draft, '', marks.banner]);
    line(top + height - EDGE - 3, [marks.day, run.all === null ? `${i + 1}` : `${i + 1} / ${run.all}`, '']);
  }
  inside.body.append(...rows);
}
