import { useMemo } from 'react';
import { withExtra } from '../../shared/dossier/index.ts';
import { operativeMessages, strengthText } from '../../shared/messages/operative.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import {
  createLadder,
  defaultRung,
  editLadder,
  hasEdits,
  LADDER_EXTRA,
  type LadderEdits,
  NO_EDITS,
  RUNGS,
  type Rung,
  type VerbRow,
} from '../../shared/operative/index.ts';
import { useDesk, useText } from '../app/desk.ts';
import { AskedState } from '../app/under-way.tsx';
import { Button } from '../ui/button.tsx';
import { useLadderEdits, useVerbRows, useWorkingText } from './use-verbs.ts';

/** A text does not use more verbs than can be shown at once; the rarest of a very long one are left out. */
const MAX_SHOWN = 200;

/** How strong the verbs of this text are, for this dossier. */
export function LadderTab() {
  const { actions } = useDesk();
  const m = useText(operativeMessages);
  const edits = useLadderEdits();
  const language = (useWorkingText()?.attrs.language ?? 'ja') as TextLanguage;
  const asked = useVerbRows();
  const { answer } = asked;
  const used = useMemo(() => (answer.state === 'done' ? usedVerbs(answer.value) : []), [answer]);
  const ladder = useMemo(() => createLadder(edits), [edits]);
  const keep = (next: LadderEdits) =>
    actions.updateDossier((dossier) => withExtra(dossier, LADDER_EXTRA, hasEdits(next) ? next : undefined));
  const place = (lemma: string, value: string) => {
    const rung = value === 'default' ? 'default' : value === 'off' ? null : (Number(value) as Rung);
    keep(editLadder(edits, language, lemma, rung));
  };
  if (answer.state === 'failed') return <AskedState {...asked} text={m.reading} failed={m.failed} />;
  return (
    <>
      <div className="verbs-tools">
        <p className="verbs-quiet">{m.ladder.explain}</p>
        <Button disabled={!hasEdits(edits)} onPress={() => keep(NO_EDITS)}>
          {m.ladder.restore}
        </Button>
      </div>
      <AskedState {...asked} text={m.reading} failed={m.failed} />
      <ul className="verbs-ladder" aria-label={m.ladder.used}>
        {used.map(({ lemma, count, read }) => {
          const rung = ladder.rungOf(language, lemma);
          const isEdited = Object.hasOwn(edits[language], lemma);
          // A passive stands where its active verb does, which the text has been read by.
          const usual = defaultRung(language, lemma) ?? (isEdited ? null : read);
          return (
            <li key={lemma}>
              <span className="verbs-verb">{lemma}</span>
              <span className="verbs-quiet">{m.ladder.count(count)}</span>
              {isEdited && <span className="verbs-quiet">{m.ladder.edited}</span>}
              <select
                className="input"
                aria-label={m.ladder.place(lemma)}
                value={isEdited ? (rung ?? 'off') : 'default'}
                onChange={(event) => place(lemma, event.target.value)}
              >
                <option value="default">{m.ladder.asDefault(strengthText(usual, m))}</option>
                {RUNGS.map((step) => (
                  <option key={step} value={step}>
                    {strengthText(step, m)}
                  </option>
                ))}
                <option value="off">{m.ladder.takenOff}</option>
              </select>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface UsedVerb {
  readonly lemma: string;
  readonly count: number;
  /** The rung that the text was read with; null off the ladder. */
  readonly read: Rung | null;
}

/** Governing verbs of all sentences by how often they stand there. */
function usedVerbs(rows: readonly VerbRow[]): readonly UsedVerb[] {
  const used = new Map<string, UsedVerb>();
  for (const { statements } of rows) {
    for (const { verb } of statements) {
      if (verb === null) continue;
      const { count, read } = used.get(verb.lemma) ?? { count: 0, read: null };
      used.set(verb.lemma, { lemma: verb.lemma, count: count + 1, read: read ?? verb.rung });
    }
  }
  return [...used.values()].sort((a, b) => b.count - a.count).slice(0, MAX_SHOWN);
}
