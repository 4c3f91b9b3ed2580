import type { SpokenMessages } from '../../shared/messages/spoken.ts';
import type { BlockKind } from '../../shared/model/kinds.ts';
import type { EditorSnapshot } from '../editor/types.ts';

/** What can be heard of a text without reading it. */
export type Heard = Pick<EditorSnapshot, 'labels' | 'current' | 'version'>;

/**
 * The sentence for what happened between two moments of the text; empty where everything that changed is what the
 * person typed. Told are the number, the kind and the place of the block at the cursor where it is the same block, and
 * paragraphs that came or went. Plain typing changes none of these, so that it is never interrupted.
 */
export function spokenChange(
  before: Heard,
  now: Heard,
  m: SpokenMessages,
  kinds: Readonly<Record<BlockKind, string>>,
): string {
  if (before.version === now.version) return '';
  const told: string[] = [];
  const count = now.labels.ids.length;
  const grown = count - before.labels.ids.length;
  if (grown > 0) told.push(m.added(grown));
  if (grown < 0) told.push(m.removed(-grown));
  const { current } = now;
  if (current !== null && current === before.current) {
    const [from, to] = [before.labels.indexOf(current), now.labels.indexOf(current)];
    if (grown === 0 && from !== to) told.push(m.moved(to + 1, count));
    if (before.labels.kinds[from] !== now.labels.kinds[to]) told.push(m.kind(kinds[now.labels.kinds[to]!]));
    const label = now.labels.of(current);
    if (label !== before.labels.of(current)) told.push(label === null ? m.unnumbered : m.numbered(label));
  }
  return told.join(' · ');
}
