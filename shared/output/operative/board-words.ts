import type { OperativeMessages } from '../../messages/operative.ts';
import type { BoardRow, BoardTheme } from '../../operative/index.ts';

/** What stands over the paragraphs of a theme; a heading that changed or went says so. */
export function themeTitle({ oldHeading, newHeading }: BoardTheme, m: OperativeMessages): string {
  if (newHeading === null) return oldHeading === null ? m.noTheme : m.droppedTheme(oldHeading);
  return oldHeading === null || oldHeading === newHeading ? newHeading : m.renamedTheme(oldHeading, newHeading);
}

/** What became of a paragraph, and whether it stands elsewhere now. */
export function stateText({ state, moved }: BoardRow, m: OperativeMessages): string {
  return moved ? `${m.states[state]}${m.weights.joiner}${m.moved}` : m.states[state];
}
