import type { DeskState } from '../app/desk-state.ts';

/** The steps of the first minute, in order; their sentences are in `messages/help-tour.ts`. */
export const TOUR_STEPS = ['type', 'outline', 'draft', 'compare', 'output'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The command whose key a step names. */
export const TOUR_COMMANDS: Readonly<Record<Exclude<TourStep, 'type'>, string>> = {
  outline: 'editor.moveDown',
  draft: 'draft.take',
  compare: 'room.compare',
  output: 'room.output',
};

const DONE: Readonly<Record<TourStep, (state: DeskState) => boolean>> = {
  type: ({ snapshot, opened }) => snapshot !== null && snapshot.state.doc !== opened,
  outline: ({ marks }) => [...marks.blocks.values()].some((mark) => mark.startsWith('moved')),
  draft: ({ dossier }) => (dossier?.drafts.length ?? 0) > 0,
  compare: ({ room }) => room === 'compare',
  output: ({ room }) => room === 'output',
};

/** Whether somebody has done what a step speaks of: then the next one follows by itself. */
export function isStepDone(step: TourStep, state: DeskState): boolean {
  return DONE[step](state);
}
