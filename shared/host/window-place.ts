/** Where a window stood: the screen's pixels, as the page's `screenX` and `outerWidth` say them. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The setting that the page writes and both hosts read when they open their window. */
export const PLACE_SETTING = 'windowPlace';

const LEAST_WIDTH = 480;
const LEAST_HEIGHT = 360;
/** Several large screens beside each other; whatever lies outside was never a window. */
const FARTHEST = 32_000;

const isWithin = (value: number | undefined, least: number) =>
  Number.isInteger(value) && Math.abs(value ?? 0) <= FARTHEST && (value ?? 0) >= least;

/** Reads "x y width height"; null where it is anything else. */
export function readWindowPlace(stored: unknown): WindowPlace | null {
  if (typeof stored !== 'string' || !/^-?\d{1,6}(?: -?\d{1,6}){3}$/.test(stored)) return null;
  const [x, y, width, height] = stored.split(' ').map(Number);
  const fits =
    isWithin(x, -FARTHEST) && isWithin(y, -FARTHEST) && isWithin(width, LEAST_WIDTH) && isWithin(height, LEAST_HEIGHT);
  return fits ? { x: x!, y: y!, width: width!, height: height! } : null;
}

export function printWindowPlace({ x, y, width, height }: WindowPlace): string {
  return [x, y, width, height].map(Math.round).join(' ');
}
