// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findCommand } from '../app/commands.ts';
import type { DeskState } from '../app/desk-state.ts';
import { isStepDone, TOUR_COMMANDS, TOUR_STEPS } from './tour-steps.ts';

const begun = {
  snapshot: { state: { doc: {} } },
  opened: null,
  marks: { blocks: new Map(), deleted: new Map() },
  dossier: { drafts: [] },
  room: 'draft',
} as unknown as DeskState;

it.each(TOUR_STEPS)('%s is not done to begin with', (step) => {
  expect(isStepDone(step, begun, begun)).toBe(false);
});

it.each<[(typeof TOUR_STEPS)[number], object]>([
  ['type', { snapshot: { state: { doc: {} } } }],
  ['outline', { marks: { blocks: new Map([['a', 'moved edited']]), deleted: new Map() } }],
  ['draft', { dossier: { drafts: [{}] } }],
  ['compare', { room: 'compare' }],
  ['output', { room: 'output' }],
])('%s is done with %o', (step, change) => {
  expect(isStepDone(step, begun, { ...begun, ...change })).toBe(true);
});

it('every step names a command that there is, with a key', () => {
  for (const id of Object.values(TOUR_COMMANDS)) expect(findCommand(id).keys.length).toBeGreaterThan(0);
});
