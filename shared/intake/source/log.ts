import type { FindingRule, KeptRule, RepairRule } from '../rules.ts';
import type { IntakeFinding, Kept, Repair } from '../types.ts';
import { placeReader } from './places.ts';
import type { Source } from './source.ts';

interface Entry {
  /** UTF-16 offset into the source. */
  readonly at: number;
  /** The entry speaks of a whole empty line: its column is 0. */
  readonly wholeLine: boolean;
  readonly place: (line: number, column: number) => void;
}

/** Collects what was done and seen, by offset; lines and columns are worked out once, at the end. */
export interface IntakeLog {
  heal(rule: RepairRule, at: number, before: string, after: string): void;
  healLine(rule: RepairRule, at: number, before: string): void;
  keep(rule: KeptRule, at: number, text: string): void;
  find(rule: FindingRule, at: number, text: string, suggestion?: string): void;
  read(source: Source): LogLists;
}

export interface LogLists {
  readonly healed: readonly Repair[];
  readonly kept: readonly Kept[];
  readonly findings: readonly IntakeFinding[];
}

export function startLog(): IntakeLog {
  const entries: Entry[] = [];
  const healed: Repair[] = [];
  const kept: Kept[] = [];
  const findings: IntakeFinding[] = [];
  const heal = (rule: RepairRule, at: number, before: string, after: string, wholeLine: boolean) =>
    entries.push({ at, wholeLine, place: (line, column) => healed.push({ line, column, rule, before, after }) });
  return {
    heal: (rule, at, before, after) => heal(rule, at, before, after, false),
    healLine: (rule, at, before) => heal(rule, at, before, '', true),
    keep: (rule, at, text) =>
      entries.push({ at, wholeLine: false, place: (line, column) => kept.push({ line, column, rule, text }) }),
    find: (rule, at, text, suggestion) =>
      entries.push({
        at,
        wholeLine: false,
        place: (line, column) =>
          findings.push({ line, column, rule, text, ...(suggestion === undefined ? {} : { suggestion }) }),
      }),
    read(source) {
      const placeOf = placeReader(source);
      for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
        const { line, column } = placeOf(entry.at);
        entry.place(line, entry.wholeLine ? 0 : column);
      }
      return { healed, kept, findings };
    },
  };
}
