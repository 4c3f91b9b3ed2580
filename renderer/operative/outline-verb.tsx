import { useSyncExternalStore } from 'react';
import { operativeMessages, strengthSign, verbStrength } from '../../shared/messages/operative.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import type { VerbMark } from '../worker/protocol.ts';
import { verbWatch } from './watch-verbs.ts';
import './outline-verb.css';

export type VerbMarks = ReadonlyMap<BlockId, VerbMark>;

/** The verbs of the working text for the outline; null while the switch is off. */
export function useOutlineVerbs(): VerbMarks | null {
  const desk: Desk = useDesk();
  const shown = useDeskState((state) => state.verbsShown);
  const watch = verbWatch(desk);
  const marks = useSyncExternalStore(shown ? watch.subscribe : never, watch.get);
  return shown ? marks : null;
}

const never = () => () => {};

/** The paragraph's verb and the rung it stands on, quietly at the end of its line. */
export function OutlineVerb({ mark }: { readonly mark: VerbMark | undefined }) {
  const m = useText(operativeMessages);
  if (mark === undefined) return null;
  const [, verb, rung, negated] = mark;
  const strength = verbStrength({ rung, negated }, m);
  return (
    <span className="outline-verb" title={m.outline.verb(verb, strength)}>
      <span className="outline-verb-word">{verb}</span>
      <span className="outline-verb-rung" aria-hidden="true">
        {strengthSign({ rung, negated }, m)}
      </span>
      <span className="unseen">{strength}</span>
    </span>
  );
}
