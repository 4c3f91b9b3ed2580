import type { Node } from 'prosemirror-model';
import { appMessages } from '../../shared/messages/app.ts';
import { editorMessages } from '../../shared/messages/editor.ts';
import type { Pin } from '../../shared/model/attributes.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { BLOCK_KINDS, type BlockKind, MAX_SUB_LEVEL } from '../../shared/model/kinds.ts';
import { changeKind } from '../editor/commands/change-kind.ts';
import { isAlternative, isPreambular, toggleAlternative, togglePreambular } from '../editor/commands/paragraph.ts';
import { countCharacters } from '../editor/count.ts';
import { Tick } from '../ui/field.tsx';
import { useDesk, useDeskState, useText } from './desk.ts';
import { useSettled } from './use-settled.ts';

const PAUSE_MS = 120;

/** この項: number, kind, length and descent of the block that holds the cursor. */
export function ParagraphPanel() {
  const { state } = useDesk();
  const text = useText(appMessages).panel;
  const { kinds } = useText(editorMessages);
  const snapshot = useSettled(
    (value) => value.snapshot,
    PAUSE_MS,
    (before, now) => before?.current !== now?.current,
  );
  const editor = useDeskState((value) => value.editor);
  if (snapshot === null || snapshot.current === null) {
    return (
      <section>
        <h2 className="caption">{text.title}</h2>
        <p className="none">{text.nothing}</p>
      </section>
    );
  }
  const { labels, current } = snapshot;
  const block = snapshot.state.doc.maybeChild(labels.indexOf(current));
  if (block === null) return null;
  const kind = block.type.name as BlockKind;
  const label = labels.of(current);
  const frozen = snapshot.state.doc.attrs.numbering.frozen === true && (block.attrs.pin as Pin | null) !== null;
  const lineage = (block.attrs.from as readonly BlockId[]).flatMap((id) => labels.of(id) ?? []);
  // The state at the moment of the click, not the one that was drawn.
  const now = () => state.get().snapshot?.state ?? snapshot.state;
  return (
    <section aria-label={text.title}>
      <h2 className="caption">{text.title}</h2>
      <dl className="facts">
        <dt>{text.number}</dt>
        <dd>{label === null ? text.noNumber : frozen ? text.kept(label) : label}</dd>
        <dt>
          <label htmlFor="panel-kind">{text.kind}</label>
        </dt>
        <dd>
          <select
            id="panel-kind"
            className="input"
            value={kind}
            onChange={(event) => {
              const chosen = BLOCK_KINDS.find((name) => name === event.target.value);
              if (chosen) editor?.run(changeKind(chosen));
            }}
          >
            {BLOCK_KINDS.map((name) => (
              <option key={name} value={name}>
                {kinds[name]}
              </option>
            ))}
          </select>
        </dd>
        {kind === 'sub_paragraph' && (
          <>
            <dt>{text.level}</dt>
            <dd>
              {block.attrs.level as number} / {MAX_SUB_LEVEL}
            </dd>
          </>
        )}
        <dt>{text.characters}</dt>
        <dd>{text.charactersOf(countCharacters(block as Node))}</dd>
        {lineage.length > 0 && (
          <>
            <dt>{text.lineage}</dt>
            <dd>{text.lineageOf(lineage.join('・'))}</dd>
          </>
        )}
      </dl>
      {kind === 'paragraph' && (
        <div className="ticks">
          <Tick
            label={text.alternative}
            checked={isAlternative(now())}
            onChange={() => editor?.run(toggleAlternative)}
          />
          <Tick label={text.preambular} checked={isPreambular(now())} onChange={() => editor?.run(togglePreambular)} />
        </div>
      )}
    </section>
  );
}
