import type { CalendarDate } from './calendar.ts';

/** Japanese eras with their first day as year × 10,000 + month × 100 + day (元号法, and the notices before it). */
const ERAS = [
  { name: '令和', from: 2019_05_01 },
  { name: '平成', from: 1989_01_08 },
  { name: '昭和', from: 1926_12_25 },
  { name: '大正', from: 1912_07_30 },
  { name: '明治', from: 1868_10_23 },
] as const;

export type EraName = (typeof ERAS)[number]['name'];

/** For building patterns. */
export const ERA_NAMES = ERAS.map((era) => era.name).join('|');

const firstYear = (index: number) => Math.floor(ERAS[index]!.from / 10_000);
const indexOf = (name: EraName) => ERAS.findIndex((era) => era.name === name);

/** The Gregorian year of a year of an era: 令和, 7 → 2025. */
export function yearOfEra(era: EraName, year: number): number {
  return firstYear(indexOf(era)) + year - 1;
}

/** Whether any day that the date may mean lies in the era. */
export function isInEra(era: EraName, { year, month, day }: CalendarDate): boolean {
  if (year === null) return false;
  const index = indexOf(era);
  const next = ERAS[index - 1];
  const first = year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
  const last = year * 10_000 + (month ?? 12) * 100 + (day ?? 31);
  return last >= ERAS[index]!.from && (next === undefined || first < next.from);
}

/** Era and year of the era; `preferred` wins where a bare year belongs to two (平成31年, 令和元年). Null before the first era. */
export function eraOf(date: CalendarDate, preferred: EraName): { era: EraName; year: number } | null {
  if (date.year === null) return null;
  const era = isInEra(preferred, date) ? preferred : ERAS.find(({ name }) => isInEra(name, date))?.name;
  return era === undefined ? null : { era, year: date.year - yearOfEra(era, 1) + 1 };
}
