import { appMessages } from '../../shared/messages/app.ts';
import type { LongDeed } from '../editor/waiting-change.ts';
import type { Desk } from './desk.ts';

/** Blocks from which on the page takes longer than a moment to change, or to be selected, as a whole. */
const LONG = { change: 20_000, selection: 10_000 } as const;

/**
 * Does what changes or selects very many blocks of the page in one step, as undoing it needs. That step cannot be divided nor stopped: for a
 * long text it is said before, in a frame that the window has drawn.
 * @param blocks how many blocks it concerns
 */
export async function inOneGo(
  { state }: Pick<Desk, 'state'>,
  blocks: number,
  change: () => void,
  deed: LongDeed = 'change',
): Promise<void> {
  if (blocks < LONG[deed]) return change();
  const words = appMessages[state.get().locale].busy;
  const busy = { text: deed === 'change' ? words.changing : words.selecting, part: null, cancel: null };
  state.set({ busy });
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  try {
    change();
  } finally {
    if (state.get().busy === busy) state.set({ busy: null });
  }
}
