import { useMemo } from 'react';
import { BLOCK_JOINT, type Pair } from '../../shared/compare/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import { type BlockId, randomIds } from '../../shared/model/ids.ts';
import { HEADING_RANK } from '../../shared/model/kinds.ts';
import {
  type ComparisonView,
  ituCode,
  labelRange,
  orderedKinds,
  pairAt,
  printRange,
} from '../../shared/output/comparison/index.ts';
import type { Desk } from '../app/desk.ts';
import { useKeys } from '../app/use-keys.ts';
import { Button } from '../ui/button.tsx';

import { type TakeOver, type TakeOverSource, takeOver } from './take-over.ts';

interface ChangeDetailProps {
  readonly desk: Desk;
  readonly view: ComparisonView;
  readonly source: TakeOverSource;
  /** The pair that is pointed at, else the one that is selected. */
  readonly pair: number | null;
  /** The living text's document, so that the offers follow it. */
  readonly working: unknown;
  readonly m: CompareMessages;
  readonly onStep: (step: 1 | -1) => void;
}

/** この異同: what the pointer or the keyboard is on, and what can be done with it. */
export function ChangeDetail({ desk, view, source, pair: index, working, m, onStep }: ChangeDetailProps) {
  const editor = desk.state.get().editor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the offers follow the living text, which the editor holds.
  const offers = useMemo(
    () => (index === null || editor === null ? [] : takeOverOffers(editor.view.state, source, index, m)),
    [editor, source, index, m, working],
  );
  const take = (wish: TakeOver) => {
    if (index === null || editor === null) return;
    const result = takeOver(editor.view.state, source, index, wish, randomIds());
    if (!result.ok) {
      desk.actions.tell(m.take[result.code], { tone: 'warning' });
      return;
    }
    editor.view.dispatch(result.value);
    const pair = pairAt(view, index);
    desk.actions.tell(m.take.done(pair.newLabel ?? pair.oldLabel));
  };
  return (
    <section>
      <h2 className="caption">{m.detail.title}</h2>
      {index === null ? <p className="cmp-quiet">{m.detail.none}</p> : <Facts view={view} index={index} m={m} />}
      {offers.length > 0 && (
        <>
          <h3 className="cmp-offers">{m.take.title}</h3>
          <div className="cmp-buttons">
            {offers.map((offer) => (
              <Button key={`${offer.wish.side}${offer.wish.part}`} onPress={() => take(offer.wish)}>
                {offer.label}
              </Button>
            ))}
          </div>
        </>
      )}
      <div className="cmp-buttons">
        <StepButton command="change.previous" name={m.detail.previous} tip={m.keys.previous} go={() => onStep(-1)} />
        <StepButton command="change.next" name={m.detail.next} tip={m.keys.next} go={() => onStep(1)} />
      </div>
    </section>
  );
}

/** Named with its first key, tipped with all of them, as this person has them. */
function StepButton({
  command,
  name,
  tip,
  go,
}: {
  readonly command: 'change.previous' | 'change.next';
  readonly name: string;
  readonly tip: string;
  readonly go: () => void;
}) {
  const keys = useKeys(command);
  return (
    <Button look="quiet" tip={keys.length === 0 ? tip : `${tip} (${keys.join(', ')})`} onPress={go}>
      {[name, ...keys.slice(0, 1)].join(' ')}
    </Button>
  );
}

function Facts({
  view,
  index,
  m,
}: {
  readonly view: ComparisonView;
  readonly index: number;
  readonly m: CompareMessages;
}) {
  const pair = pairAt(view, index);
  const amount = (op: 'del' | 'ins') =>
    pair.words.reduce((sum, word) => sum + (word.op === op ? [...word.text.replaceAll(BLOCK_JOINT, '')].length : 0), 0);
  const place = headingAbove(view, index);
  return (
    <dl className="cmp-facts">
      <dt>{m.detail.kinds}</dt>
      <dd>
        {orderedKinds(pair)
          .map((kind) => m.kind[kind])
          .join(m.summary.joiner)}
      </dd>
      <dt>{m.detail.number}</dt>
      <dd>{numbersOf(view, pair, m)}</dd>
      <dt>{m.detail.amount}</dt>
      <dd>{m.detail.amounts(amount('del'), amount('ins'))}</dd>
      <dt>{m.detail.code}</dt>
      <dd>{ituCode(pair)}</dd>
      {place !== null && (
        <>
          <dt>{m.detail.where}</dt>
          <dd>{place}</dd>
        </>
      )}
    </dl>
  );
}

// One number where both sides print the same; ranges for splits and merges.
function numbersOf(view: ComparisonView, pair: Pair, m: CompareMessages): string {
  const old = printRange(labelRange(view.old, pair.old), m) ?? m.detail.noNumber;
  const fresh = printRange(labelRange(view.new, pair.new), m) ?? m.detail.noNumber;
  if (pair.old.length === 0 || old === fresh) return fresh;
  return pair.new.length === 0 ? old : m.detail.numbers(old, fresh);
}

// The heading the change stands under: in the new text, or in the old one where it was deleted.
function headingAbove(view: ComparisonView, index: number): string | null {
  const pair = pairAt(view, index);
  const side = pair.new.length > 0 ? 'new' : 'old';
  const blocks = view[side].blocks;
  for (let i = pair[side][0] ?? -1; i >= 0; i--) {
    const block = blocks[i]!;
    if (HEADING_RANK[block.kind] > 0) return block.label === null ? block.text : `${block.label} ${block.text}`;
  }
  return null;
}

interface Offer {
  readonly wish: TakeOver;
  readonly label: string;
}

/** What would change something in the working text; what is so already, or has no place there, is not offered. */
function takeOverOffers(
  state: Parameters<typeof takeOver>[0],
  source: TakeOverSource,
  index: number,
  m: CompareMessages,
): readonly Offer[] {
  const pair = source.pairs[index];
  if (!pair) return [];
  const added = pair.old.length === 0;
  const deleted = pair.new.length === 0;
  const offers: Offer[] = [
    { wish: { side: 'old', part: 'text' }, label: added ? m.take.remove : deleted ? m.take.restore : m.take.old },
    { wish: { side: 'new', part: 'text' }, label: added ? m.take.insert : deleted ? m.take.remove : m.take.new },
  ];
  if (pair.kinds.includes('moved')) {
    offers.push({ wish: { side: 'old', part: 'place' }, label: m.take.moveOld });
    offers.push({ wish: { side: 'new', part: 'place' }, label: m.take.moveNew });
  }
  // A dry run needs no ids of its own: nothing of it is kept.
  const trial = (): BlockId => '0000000000000000' as BlockId;
  return offers.filter(({ wish }) => takeOver(state, source, index, wish, trial).ok);
}
