import { failureSentence } from '../../shared/messages/index.ts';
import { isRecord } from '../../shared/model/shape.ts';
import type { DeskState, Notice } from './desk-state.ts';
import type { Store } from './store.ts';

/** A plain remark goes by itself; a warning stays until it is dismissed. */
const PLAIN_MS = 7_000;
const MAX_NOTICES = 3;

let last = 0;

interface TellOptions {
  readonly tone?: Notice['tone'] | undefined;
  readonly action?: Notice['action'] | undefined;
}

export function tell(state: Store<DeskState>, text: string, options: TellOptions = {}): void {
  last += 1;
  const { tone = 'plain', action } = options;
  const notice: Notice = { key: last, text, tone, ...(action && { action }) };
  const others = state.get().notices.filter((known) => known.text !== text);
  state.set({ notices: [...others, notice].slice(-MAX_NOTICES) });
  if (tone === 'plain') setTimeout(() => dismiss(state, notice.key), PLAIN_MS);
}

export function dismiss(state: Store<DeskState>, key: number): void {
  state.set({ notices: state.get().notices.filter((notice) => notice.key !== key) });
}

/** A coded failure as a sentence: a `Failure` value or something thrown with a `code` and `detail`. */
export function failureText(state: Store<DeskState>, failure: unknown): string {
  const { locale } = state.get();
  const carried = failure as { code?: unknown; detail?: unknown } | null | undefined;
  const code = typeof carried?.code === 'string' ? carried.code : 'internal';
  const detail = isRecord(carried?.detail) ? (carried.detail as Record<string, string | number>) : {};
  return failureSentence(locale, code, detail);
}
