/** What a run does to the program, and when. Everything follows from the seed. */
export interface Plan {
  readonly seed: string;
  readonly paragraphs: number;
  /** From one edit to the next, in milliseconds. */
  readonly pause: number;
  /** Edits between two saves. */
  readonly saveEvery: number;
  readonly crash: Crash;
  /** Power cut: what was not synchronised is lost with the process. */
  readonly powerCut: boolean;
  /** The dossier was never saved before: its first save makes the file. */
  readonly fresh: boolean;
  readonly fault: Fault | null;
}

export type Crash =
  /** SIGKILL from outside, so many milliseconds after the first edit. */
  | { readonly kind: 'moment'; readonly after: number }
  /** SIGKILL at the n-th step that changes something on disk in a place. */
  | { readonly kind: 'step'; readonly place: Place; readonly count: number; readonly when: When };

/** `dossier`: the folder of the file that is saved; `journal`: the folder of the recovery journals. */
export type Place = 'dossier' | 'journal';
/** `half` is half of a write; of another step it is the same as `before`. */
export type When = 'before' | 'half' | 'after';

/** Steps in a place that fail with a code, each with this chance; the program goes on. */
export interface Fault {
  readonly place: Place;
  readonly code: string;
  readonly chance: number;
}

const FAULTS = ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT', 'ENOENT', 'EACCES'];
const WHENS: readonly When[] = ['before', 'half', 'after'];

/** Mulberry32: a plan is made from one number, so that a run that failed can be run again. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function makePlan(number: number): Plan {
  const random = randomOf(number * 7919 + 1);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const pick = <T>(list: readonly T[]) => list[whole(0, list.length - 1)]!;
  const steps = random() < 0.6;
  const crash: Crash = steps
    ? { kind: 'step', place: pick(['dossier', 'dossier', 'journal']), count: whole(1, 30), when: pick(WHENS) }
    : { kind: 'moment', after: whole(200, 4_000) };
  return {
    seed: `run ${number}`,
    paragraphs: pick([20, 60, 60, 400]),
    pause: pick([15, 30, 80]),
    saveEvery: whole(8, 40),
    crash,
    powerCut: random() < 0.4,
    fresh: random() < 0.25,
    fault:
      random() < 0.3
        ? { place: pick(['dossier', 'dossier', 'journal']), code: pick(FAULTS), chance: pick([0.05, 0.3]) }
        : null,
  };
}
