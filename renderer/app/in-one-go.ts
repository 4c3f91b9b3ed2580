import { appMessages } from '../../shared/messages/app.ts';
import type { Desk } from './desk.ts';

/** Blocks from which on the page takes longer than a moment to change as a whole. */
const LONG_CHANGE = 20_000;

/**
 * Does what changes very many blocks of the page in one step, as undoing it needs. That step cannot be divided nor stopped: for a
 * long text it is said before, in a frame that the window has drawn.
 * @param blocks how many blocks are changed
 */
export async function inOneGo({ state }: Pick<Desk, 'state'>, blocks: number, change: () => void): Promise<void> {
  if (blocks < LONG_CHANGE) return change();
  const busy = { text: appMessages[state.get().locale].busy.changing, part: null, cancel: null };
  state.set({ busy });
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  try {
    change();
  } finally {
    if (state.get().busy === busy) state.set({ busy: null });
  }
}
