import { type RefObject, useId, useMemo, useState } from 'react';
import type { TrackedProposal } from '../../shared/carry-over/index.ts';
import { diffWords } from '../../shared/compare/index.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import { compareMessages } from '../../shared/messages/compare.ts';
import { blockText } from '../../shared/model/text.ts';
import { useDesk, useText } from '../app/desk.ts';
import { shorten, shortenHead } from '../app/shorten.ts';
import { Runs } from '../compare/runs.tsx';
import { Button } from '../ui/button.tsx';
import { rewrite } from './edit-text.ts';
import type { Walk } from './walk.ts';

/** Characters of the paragraph shown on each side of the place. */
const CONTEXT = 60;

interface ProposalDetailProps {
  readonly tracked: TrackedProposal;
  readonly walk: Walk;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
  readonly onReopen: () => void;
  readonly onJump: () => void;
  readonly onRewritten: () => void;
  /** What is open of the same kind and can be accepted. */
  readonly ofKind: readonly TrackedProposal[];
  readonly onAcceptKind: () => void;
}

/** One proposal in its sentence: why, and what may be done with it. */
export function ProposalDetail(props: ProposalDetailProps) {
  const { tracked, walk, field } = props;
  const desk = useDesk();
  const m = useText(carryOverMessages);
  const compare = useText(compareMessages);
  const { proposal, status } = tracked;
  const [words, setWords] = useState(proposal.after ?? tracked.reading);
  const id = useId();
  const place = useMemo(() => placeInText(tracked, walk), [tracked, walk]);
  const pending = status === 'open' || status === 'refused';
  const write = () => {
    if (words === place.reading) return props.onLeave();
    rewrite(desk, tracked, words);
    props.onRewritten();
  };
  return (
    <section className="carry-detail">
      <h2 className="caption">{m.kinds[proposal.kind]}</h2>
      <p className="carry-where">
        <b>{proposal.label ?? m.proposals.opening}</b>
        <span>{pending ? m.confidence[proposal.confidence] : m.status[status]}</span>
      </p>
      {place.found && (
        <blockquote className="carry-text of-text" lang={walk.carried.survey.language}>
          {place.before}
          {pending && proposal.after !== null ? <Runs runs={place.runs} m={compare} /> : <mark>{place.reading}</mark>}
          {place.after}
        </blockquote>
      )}
      <p className="carry-reason">{m.reasons[proposal.reason.code](proposal.reason.values)}</p>
      {place.found && (
        <>
          {proposal.after !== null && pending && (
            <div className="carry-ways">
              <Button look="main" onPress={props.onAccept}>
                {m.proposals.accept}
              </Button>
              {props.ofKind.length > 1 && (
                <Button onPress={props.onAcceptKind}>{m.proposals.acceptKind(props.ofKind.length)}</Button>
              )}
            </div>
          )}
          <div className="field">
            <label className="name" htmlFor={id}>
              {m.proposals.changeTo}
            </label>
            <textarea
              className="input"
              lang={walk.carried.survey.language}
              id={id}
              ref={field}
              rows={words.length > 60 ? 5 : 2}
              value={words}
              spellCheck={false}
              onChange={(event) => setWords(event.target.value.replace(/\n/g, ''))}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter') write();
                else if (event.key === 'Escape') document.querySelector<HTMLElement>('.carry-list')?.focus();
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
            />
          </div>
        </>
      )}
      <div className="carry-ways">
        {place.found && <Button onPress={write}>{m.proposals.write}</Button>}
        {status === 'refused' && <Button onPress={props.onReopen}>{m.proposals.reopen}</Button>}
        {status === 'open' && <Button onPress={props.onLeave}>{m.proposals.refuse}</Button>}
        {place.found && (
          <Button look="quiet" onPress={props.onJump}>
            {m.proposals.jump}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The words round the place as they stand in the working text now. */
function placeInText({ proposal, from, to }: TrackedProposal, walk: Walk) {
  const block = walk.working.children.find((child) => child.attrs.id === proposal.block);
  if (!block) return { found: false, before: '', reading: '', after: '', runs: [] } as const;
  const text = blockText(block);
  const reading = text.slice(from, to);
  return {
    found: true,
    before: shortenHead(text.slice(0, from), CONTEXT),
    reading,
    after: shorten(text.slice(to), CONTEXT),
    runs: diffWords(reading, proposal.after ?? reading, { language: walk.carried.survey.language }).changes,
  } as const;
}
