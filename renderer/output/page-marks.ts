import type { OutputMeta } from '../../shared/output/index.ts';

/** Millimetres. `between` is the free strip above the first sheet and between two. */
export interface SheetGeometry {
  readonly width: number;
  readonly height: number;
  readonly between: number;
}

/** From the edge of the sheet to the line of text in its margin, and to the margin's sides. */
const EDGE = 11;
const SIDE = 24;
const SHEET_MARKS = 'sheet-marks';

/**
 * What the printer sets into the margins of each page: draft and banner above, day and page number below. The columns
 * of the preview have no page boxes, so the lines are laid over the sheets.
 */
export function drawPageMarks(inside: Document, meta: OutputMeta, sheets: number, geometry: SheetGeometry): void {
  for (const old of inside.querySelectorAll(`.${SHEET_MARKS}`)) old.remove();
  const { width, height, between } = geometry;
  const marks = Array.from({ length: sheets }, (_, i) => {
    const top = between + i * (height + between);
    const line = (at: number, left: string, middle: string, right: string) => {
      const row = inside.createElement('div');
      row.className = SHEET_MARKS;
      row.setAttribute('aria-hidden', 'true');
      const place: Readonly<Record<string, string>> = {
        position: 'absolute',
        top: `${at}mm`,
        left: `calc(50% - ${width / 2 - SIDE}mm)`,
        width: `${width - 2 * SIDE}mm`,
        display: 'grid',
        'grid-template-columns': '1fr auto 1fr',
        'font-size': '8.5pt',
        'line-height': '1',
        color: '#444',
      };
      for (const [name, value] of Object.entries(place)) row.style.setProperty(name, value);
      for (const [text, align] of [
        [left, 'start'],
        [middle, 'center'],
        [right, 'end'],
      ] as const) {
        const cell = inside.createElement('span');
        cell.textContent = text;
        cell.style.setProperty('text-align', align);
        row.append(cell);
      }
      return row;
    };
    return [
      line(top + EDGE, meta.draftName ?? '', '', meta.banner ?? ''),
      line(top + height - EDGE - 3, meta.date?.slice(0, 10) ?? '', `${i + 1} / ${sheets}`, ''),
    ];
  });
  inside.body.append(...marks.flat());
}
