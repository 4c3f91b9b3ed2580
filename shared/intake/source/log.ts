import type { FindingRule, KeptRule, RepairRule } from '../rules.ts';
import type { IntakeFinding, Kept, Repair } from '../types.ts';
import { placeReader } from './places.ts';
import type { Source } from './source.ts';

/** One line of the log before its place is worked out. A plain record: a text of a million lines has as many. */
interface Entry {
  /** UTF-16 offset into the source. */
  readonly at: number;
  readonly list: 'line' | 'healed' | 'kept' | 'findings';
  readonly rule: string;
  readonly text: string;
  /** What the text became, or could become; absent where nothing is suggested. */
  readonly after: string | undefined;
}

/** Collects what was done and seen, by offset; lines and columns are worked out once, at the end. */
export interface IntakeLog {
  heal(rule: RepairRule, at: number, before: string, after: string): void;
  healLine(rule: RepairRule, at: number, before: string): void;
  keep(rule: KeptRule, at: number, text: string): void;
  find(rule: FindingRule, at: number, text: string, suggestion?: string): void;
  readonly entries: readonly Entry[];
}

export interface LogLists {
  readonly healed: readonly Repair[];
  readonly kept: readonly Kept[];
  readonly findings: readonly IntakeFinding[];
}

export function startLog(): IntakeLog {
  const entries: Entry[] = [];
  const add = (list: Entry['list'], rule: string, at: number, text: string, after: string | undefined) => {
    entries.push({ at, list, rule, text, after });
  };
  return {
    heal: (rule, at, before, after) => add('healed', rule, at, before, after),
    healLine: (rule, at, before) => add('line', rule, at, before, ''),
    keep: (rule, at, text) => add('kept', rule, at, text, undefined),
    find: (rule, at, text, suggestion) => add('findings', rule, at, text, suggestion),
    entries,
  };
}

/** Places the entries of some logs; entries of one place stay in the order of the logs. */
export function readLogs(logs: readonly IntakeLog[], source: Source): LogLists {
  const healed: Repair[] = [];
  const kept: Kept[] = [];
  const findings: IntakeFinding[] = [];
  const placeOf = placeReader(source);
  const entries = logs.flatMap((log) => log.entries).sort((a, b) => a.at - b.at);
  for (const { at, list, rule, text, after } of entries) {
    const { line, column } = placeOf(at);
    // A repair of a whole empty line has no column.
    if (list === 'line') healed.push({ line, column: 0, rule, before: text, after: '' });
    else if (list === 'healed') healed.push({ line, column, rule, before: text, after: after ?? '' });
    else if (list === 'kept') kept.push({ line, column, rule, text });
    else findings.push({ line, column, rule, text, ...(after === undefined ? {} : { suggestion: after }) });
  }
  return { healed, kept, findings };
}
