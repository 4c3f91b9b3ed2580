import { useMemo, useState } from 'react';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import type { BlockId } from '../../../shared/model/ids.ts';
import { blockText } from '../../../shared/model/text.ts';
import { outline } from '../../editor/outline.ts';
import { FOLD_ALL, fold } from '../../editor/search/fold.ts';
import type { EditorSnapshot } from '../../editor/types.ts';
import { AnswerButtons } from '../../ui/answer-buttons.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { PickList, pickKey, useListId } from '../pick-list.tsx';

/** More than a screen of paragraphs helps nobody to pick; typing narrows. */
const MOST = 200;
/** Characters of a paragraph that its line shows; the line itself cuts off what does not fit. */
const SHOWN = 80;

/** Picks the paragraph that a cross-reference points at: by number or by its words. */
export default function Reference({ answer }: DialogProps<null, BlockId>) {
  const text = useText(dialogMessages).reference;
  const { close, cancel } = useText(appMessages);
  const snapshot = useDeskState((state) => state.snapshot);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useListId();
  const numbered = useMemo(() => (snapshot === null ? [] : citable(snapshot)), [snapshot]);
  const found = useMemo(() => {
    const byNumber = new Set(snapshot?.labels.findByLabel(typed) ?? []);
    const words = fold(typed.trim(), FOLD_ALL).text;
    const matches = (entry: Citable) => words === '' || entry.folded.includes(words);
    const first = numbered.filter((entry) => byNumber.has(entry.id));
    return [...first, ...numbered.filter((entry) => !byNumber.has(entry.id) && matches(entry))].slice(0, MOST);
  }, [numbered, snapshot, typed]);
  const pick = (index: number) => {
    const entry = found[index];
    if (entry) answer(entry.id);
  };
  return (
    <Dialog
      title={text.title}
      closeLabel={close}
      onClose={() => answer(null)}
      size="high"
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={text.insert}
          onMain={() => pick(at)}
          disabled={found.length === 0}
        />
      }
    >
      <search
        onKeyDown={(event) => {
          if (pickKey(event, found.length, at, setAt, pick)) event.preventDefault();
        }}
      >
        <TextField
          name={text.search}
          type="search"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setAt(0);
          }}
          first
        />
      </search>
      {found.length === 0 && <p>{text.none}</p>}
      <PickList
        id={list}
        label={text.list}
        count={found.length}
        at={at}
        onAt={setAt}
        onPick={pick}
        rowKey={(i) => found[i]!.id}
        row={(i) => (
          <>
            <span className="label">{found[i]!.label}</span>
            <span>{found[i]!.text.slice(0, SHOWN)}</span>
          </>
        )}
      />
    </Dialog>
  );
}

/** A block that can be referred to, with its text as it is read and as it is searched. */
interface Citable {
  readonly id: BlockId;
  readonly label: string;
  readonly text: string;
  readonly folded: string;
}

/** A bare sign before a heading is a label, but nothing that anybody could cite. */
const NUMBERED = /[\p{L}\p{N}]/u;

function citable({ state: { doc }, labels }: EditorSnapshot): readonly Citable[] {
  return outline(doc, labels).flatMap(({ id, label, index }) => {
    if (label === null || !NUMBERED.test(label)) return [];
    const text = blockText(doc.child(index)).replaceAll('\n', ' ');
    return [{ id, label, text, folded: fold(text, FOLD_ALL).text }];
  });
}
