/** A plain object: what JSON calls an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Expected failure is a value with a code; the interface has a sentence for every code in both languages. */
export interface Failure<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  /** Values the sentence needs (a size, a version, a name); never a path. */
  readonly detail: Readonly<Record<string, string | number>>;
}
export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}
export type Result<T, Code extends string = string> = Success<T> | Failure<Code>;

export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function failure<Code extends string>(
  code: Code,
  detail: Readonly<Record<string, string | number>> = {},
): Failure<Code> {
  return { ok: false, code, detail };
}
