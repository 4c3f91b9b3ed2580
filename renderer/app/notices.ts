import { failureSentence } from '../../shared/messages/index.ts';
import { isRecord } from '../../shared/model/shape.ts';
import type { DeskState, Notice } from './desk-state.ts';
import type { Store } from './store.ts';

const MAX_NOTICES = 3;

let last = 0;

interface TellOptions {
  readonly tone?: Notice['tone'] | undefined;
  readonly action?: Notice['action'] | undefined;
}

/** How long a remark stays, in milliseconds; looking at it stops the clock. What must last is said in the header. */
export function lifetime({ tone, action }: Notice): number {
  if (tone === 'warning') return 20_000;
  return action === undefined ? 7_000 : 10_000;
}

export function tell(state: Store<DeskState>, text: string, options: TellOptions = {}): void {
  last += 1;
  const { tone = 'plain', action } = options;
  const notice: Notice = { key: last, text, tone, ...(action && { action }) };
  // What was said before in passing gives way; a warning or an offer stays its time.
  const others = state
    .get()
    .notices.filter((known) => known.text !== text && (known.tone === 'warning' || known.action !== undefined));
  state.set({ notices: [...others, notice].slice(-MAX_NOTICES) });
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
