import type { PartValues } from '../parts.ts';
import { fromOne } from './from-1.ts';

/** One step from the form of version `from` to the next. Pure; the result is checked in full after the last step. */
export interface Migration {
  readonly from: number;
  /**
   * May change any value, contents of blocks included; a step that does so seals the drafts anew, because it alone
   * knows both forms.
   */
  readonly apply: (values: PartValues) => PartValues;
}

/** In order, without gaps: the n-th leads from version n to n + 1. One file each, named `from-<version>.ts`. */
export const MIGRATIONS: readonly Migration[] = [fromOne];

/** Version 1 is the first; each migration makes the next. */
export const FORMAT_VERSION = MIGRATIONS.length + 1;

/** @throws RangeError where a step is missing: a mistake of ours, not of the file. */
export function migrate(values: PartValues, version: number, migrations = MIGRATIONS): PartValues {
  let migrated = values;
  for (let from = version; from <= migrations.length; from++) {
    const step = migrations[from - 1];
    if (step?.from !== from) throw new RangeError(`No migration leads on from version ${from}`);
    migrated = step.apply(migrated);
  }
  return migrated;
}
