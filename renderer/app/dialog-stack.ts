import type { ComponentType } from 'react';
import type { DeskState, DialogEntry, DialogProps } from './desk-state.ts';
import type { Store } from './store.ts';

let last = 0;

/** Lays a dialog on the stack and resolves with its answer; null where the person went away. */
export function askDialog<Question, Answer>(
  state: Store<DeskState>,
  component: ComponentType<DialogProps<Question, Answer>>,
  question: Question,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    last += 1;
    const key = last;
    const answer = (given: unknown) => {
      if (!state.get().dialogs.some((entry) => entry.key === key)) return;
      state.set({ dialogs: state.get().dialogs.filter((entry) => entry.key !== key) });
      resolve(given as Answer | null);
    };
    const entry: DialogEntry = {
      key,
      component: component as unknown as DialogEntry['component'],
      question,
      answer,
    };
    state.set({ dialogs: [...state.get().dialogs, entry] });
  });
}
