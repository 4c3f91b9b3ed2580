import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { TrackedProposal } from '../../shared/carry-over/index.ts';
import { type CarryOverMessages, carryOverMessages } from '../../shared/messages/carry-over.ts';
import { useDesk, useText } from '../app/desk.ts';
import { OfText } from '../app/of-text.tsx';
import { useStore } from '../app/store.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/field.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { acceptProposals, refuse, reopen } from './edit-text.ts';
import { ProposalDetail } from './proposal-detail.tsx';
import { useFirstFocus } from './use-first-focus.ts';
import type { Walk } from './walk.ts';
import { walkStore } from './walk-store.ts';

const ROW = 32;
/** A row that begins a kind has the kind's name above it. */
const HEAD = 30;

const isComputed = ({ proposal, status }: TrackedProposal) =>
  status === 'open' && proposal.after !== null && proposal.confidence === 'computed';

/** The second step: everything to change, by kind; one by one, a kind at a time, or all that was computed. */
export function ProposalsStep({ walk }: { readonly walk: Walk }) {
  const desk = useDesk();
  const m = useText(carryOverMessages);
  useFirstFocus('.carry-list');
  const store = walkStore(desk);
  const { proposal: chosen, showDone } = useStore(store, (place) => place);
  const listed = useMemo(
    () => (showDone ? walk.tracked : walk.tracked.filter(({ status }) => status === 'open')),
    [walk.tracked, showDone],
  );
  const rewriteField = useRef<HTMLTextAreaElement>(null);
  const active = Math.max(
    0,
    listed.findIndex(({ proposal }) => proposal.id === chosen),
  );
  const current = listed[active] ?? null;
  const select = (index: number) => store.set({ proposal: listed[index]?.proposal.id ?? null });
  /** Decided ones leave the list: the mark goes to the one behind, which will stand in the same place. */
  const decided = (act: () => void) => {
    const next = listed[active + 1] ?? listed[active - 1];
    act();
    store.set({ proposal: next?.proposal.id ?? null });
  };
  const accept = (tracked: TrackedProposal) => {
    if (tracked.proposal.after === null) rewriteField.current?.focus();
    else decided(() => acceptProposals(desk, [tracked]));
  };
  const leave = (tracked: TrackedProposal) => decided(() => refuse(desk, tracked.proposal.id));
  const jump = ({ proposal, from, to }: TrackedProposal) => desk.actions.reveal(proposal.block, { from, to });
  const computed = walk.tracked.filter(isComputed);
  const ofKind = current === null ? [] : walk.tracked.filter((one) => isOpenOf(one, current));

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const row = listed[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') accept(row);
    else if (event.key.toLowerCase() === 'e') rewriteField.current?.focus();
    else if (event.key.toLowerCase() === 'r') leave(row);
    else if (event.key.toLowerCase() === 'g') jump(row);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <main className="carry-main" aria-label={m.proposals.title(walk.open)}>
        <div className="carry-head">
          <h2 className="caption">{m.proposals.title(walk.open)}</h2>
          <Tick
            label={m.proposals.showDone}
            checked={showDone}
            onChange={(checked) => store.set({ showDone: checked })}
          />
          <Button look="main" disabled={computed.length === 0} onPress={() => acceptProposals(desk, computed)}>
            {m.proposals.acceptAll(computed.length)}
          </Button>
        </div>
        {listed.length === 0 ? (
          <p className="carry-none">{walk.tracked.length === 0 ? m.proposals.none : m.proposals.allDone}</p>
        ) : (
          <VirtualList
            className="carry-list"
            label={m.proposals.list}
            count={listed.length}
            revision={listed}
            height={(i) => (beginsKind(listed, i) ? ROW + HEAD : ROW)}
            rowId={(i) => `proposal-${listed[i]!.proposal.id}`}
            rowClass={(i) => `carry-row is-${listed[i]!.status}${beginsKind(listed, i) ? ' begins' : ''}`}
            row={(i) => <ProposalRow tracked={listed[i]!} head={beginsKind(listed, i)} m={m} />}
            active={active}
            onPick={select}
            onMove={select}
            onKeyDown={onKeyDown}
          />
        )}
      </main>
      <aside className="carry-right" aria-label={m.proposals.proposed}>
        {current !== null && (
          <ProposalDetail
            key={current.proposal.id}
            tracked={current}
            walk={walk}
            field={rewriteField}
            onAccept={() => accept(current)}
            onLeave={() => leave(current)}
            onReopen={() => reopen(desk, new Set([current.proposal.id]))}
            onJump={() => jump(current)}
            onRewritten={() => decided(() => undefined)}
            ofKind={ofKind}
            onAcceptKind={() => decided(() => acceptProposals(desk, ofKind))}
          />
        )}
      </aside>
    </>
  );
}

function isOpenOf({ proposal, status }: TrackedProposal, current: TrackedProposal): boolean {
  return status === 'open' && proposal.after !== null && proposal.kind === current.proposal.kind;
}

function beginsKind(listed: readonly TrackedProposal[], i: number): boolean {
  return listed[i]!.proposal.kind !== listed[i - 1]?.proposal.kind;
}

interface ProposalRowProps {
  readonly tracked: TrackedProposal;
  readonly head: boolean;
  readonly m: CarryOverMessages;
}

function ProposalRow({ tracked: { proposal, status, reading }, head, m }: ProposalRowProps) {
  const { label, kind, after } = proposal;
  // A decided one shows what it was about, an open one what stands there now.
  const before = status === 'open' ? reading : proposal.before;
  return (
    <>
      {head && <span className="caption carry-kind">{m.kinds[kind]}</span>}
      <span className="carry-line">
        <span className="carry-number">{label ?? m.proposals.opening}</span>
        <span className="carry-gist">
          <OfText as={after === null ? 'span' : 'del'}>{before}</OfText>
          {after === null ? <b>{m.proposals.question}</b> : <OfText as="ins">{after}</OfText>}
        </span>
        <span className="carry-status">{m.status[status]}</span>
      </span>
    </>
  );
}
