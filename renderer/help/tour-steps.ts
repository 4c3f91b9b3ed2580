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

const moved = ({ marks }: DeskState) => [...marks.blocks.values()].filter((mark) => mark.startsWith('moved')).length;
const drafts = ({ dossier }: DeskState) => dossier?.drafts.length ?? 0;

const DONE: Readonly<Record<TourStep, (begun: DeskState, now: DeskState) => boolean>> = {
  type: (begun, now) => begun.snapshot !== null && now.snapshot?.state.doc !== begun.snapshot.state.doc,
  outline: (begun, now) => moved(now) > moved(begun),
  draft: (begun, now) => drafts(now) > drafts(begun),
  compare: (_, { room }) => room === 'compare',
  output: (_, { room }) => room === 'output',
};

/** Whether somebody has done what a step speaks of since it began: then the next one follows by itself. */
export function isStepDone(step: TourStep, begun: DeskState, now: DeskState): boolean {
  return DONE[step](begun, now);
}
