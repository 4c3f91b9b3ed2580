import { type CalendarDate, compareDates, findOrdinals } from '../../dates/index.ts';
import type { BlockId } from '../../model/ids.ts';
import type { CheckedBlock, Rule, Spot } from '../rule.ts';
import { datesOf } from '../times.ts';

/** A meeting with its ordinal and the date beside it. */
interface Held {
  readonly name: string;
  readonly ordinal: number;
  readonly date: CalendarDate;
  readonly block: BlockId;
  readonly spot: Spot;
}
type Facts = ReadonlyMap<BlockId, readonly Spot[]>;

/** The date stands right before the ordinal: 「2025年9月の第2回…」, "the September 2025 second …" does not occur. */
const JA_JOINT = /^(?:の|に(?:開催された|開かれた|行われた)?|、)?$/;
const JA_NAME = /^[\p{sc=Han}\p{sc=Katakana}ー・＋+「」]{2,30}?(?:会合|会議|サミット|総会|対話)/u;
/** "the second Energy Dialogue, held in Astana in September 2025" */
const EN_NAME = /^ ((?:[A-Z][\w+’-]*(?: (?:of|on|and|the|for))? ?){1,8})/;
const EN_JOINT = /^,? ?(?:which was )?(?:held|convened)? ?(?:in [A-Z]\w+,? ?)?(?:in|on) $/;
/** More meetings than this no declaration counts; each is set against those of its name. */
const MAX_HELD = 2_000;

/** Two meetings of one series whose ordinals and dates contradict each other. */
export const ordinalConflict: Rule<Facts> = {
  id: 'ordinal-conflict',
  level: 'warning',
  languages: ['ja', 'en'],
  source: 'text',
  survey: (blocks) => {
    const series = new Map<string, Held[]>();
    for (const held of blocks.flatMap(readHeld).slice(0, MAX_HELD)) {
      const known = series.get(held.name);
      if (known) known.push(held);
      else series.set(held.name, [held]);
    }
    const spots = new Map<BlockId, Spot[]>();
    for (const all of series.values()) {
      for (const [i, held] of all.entries()) {
        const other = all.slice(0, i).find((earlier) => contradicts(earlier, held));
        if (!other) continue;
        const spot = { ...held.spot, detail: { name: held.name, ordinal: other.ordinal, year: other.date.year! } };
        spots.set(held.block, [...(spots.get(held.block) ?? []), spot]);
      }
    }
    return spots;
  },
  check: (block, spots) => spots.get(block.id) ?? [],
};

function contradicts(a: Held, b: Held): boolean {
  const order = compareDates(a.date, b.date);
  // One meeting may be named by its year here and by its month there, and a year may see two: then nothing can be known.
  if (order === null || order === 0) return false;
  return a.ordinal === b.ordinal || a.ordinal < b.ordinal !== order < 0;
}

const known = new WeakMap<CheckedBlock, readonly Held[]>();

function readHeld(block: CheckedBlock): readonly Held[] {
  let held = known.get(block);
  if (!held) {
    held = datesOf(block).length === 0 ? [] : findHeld(block);
    known.set(block, held);
  }
  return held;
}

function findHeld(block: CheckedBlock): readonly Held[] {
  const { text, language, id } = block;
  return findOrdinals(text, language).flatMap((ordinal): Held[] => {
    const name = (language === 'ja' ? JA_NAME : EN_NAME).exec(text.slice(ordinal.to))?.[0].trim();
    if (!name) return [];
    const end = ordinal.to + text.slice(ordinal.to).indexOf(name) + name.length;
    const dated = datesOf(block).find(({ from, to, date, problem }) => {
      if (problem !== null || date.year === null) return false;
      if (language === 'ja') return to <= ordinal.from && JA_JOINT.test(text.slice(to, ordinal.from));
      return from >= end && EN_JOINT.test(text.slice(end, from));
    });
    const spot = { from: ordinal.from, to: end };
    return dated ? [{ name, ordinal: ordinal.value, date: dated.date, block: id, spot }] : [];
  });
}
