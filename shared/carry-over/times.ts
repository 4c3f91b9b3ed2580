import {
  type FoundDate,
  type FoundDuration,
  type FoundOrdinal,
  type FoundRelative,
  findDates,
  findDurations,
  findOrdinals,
  findRelativeDates,
} from '../dates/index.ts';
import type { TextLanguage } from '../model/settings.ts';
import type { CarryBlock } from './types.ts';

/** What a block says about time, each list made when it is first asked for. */
export interface Times {
  readonly dates: readonly FoundDate[];
  readonly relatives: readonly FoundRelative[];
  readonly durations: readonly FoundDuration[];
  readonly ordinals: readonly FoundOrdinal[];
}

class BlockTimes implements Times {
  private readonly text: string;
  private readonly language: TextLanguage;
  private lists: Partial<Times> = {};

  constructor(text: string, language: TextLanguage) {
    this.text = text;
    this.language = language;
  }

  private keep<K extends keyof Times>(key: K, find: (text: string, language: TextLanguage) => Times[K]): Times[K] {
    const known = this.lists[key];
    if (known) return known as Times[K];
    const found = find(this.text, this.language);
    this.lists = { ...this.lists, [key]: found };
    return found;
  }

  get dates(): readonly FoundDate[] {
    return this.keep('dates', findDates);
  }

  get relatives(): readonly FoundRelative[] {
    return this.keep('relatives', findRelativeDates);
  }

  get durations(): readonly FoundDuration[] {
    return this.keep('durations', findDurations);
  }

  get ordinals(): readonly FoundOrdinal[] {
    return this.keep('ordinals', findOrdinals);
  }
}

// Several rules ask the same of a block, and a walk asks again at each key press of an answer.
const kept = new WeakMap<CarryBlock, Times>();

export function timesOf(block: CarryBlock, language: TextLanguage): Times {
  let times = kept.get(block);
  if (!times) {
    times = new BlockTimes(block.text, language);
    kept.set(block, times);
  }
  return times;
}
