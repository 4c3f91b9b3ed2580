import { useId } from 'react';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import type { Side } from '../../shared/output/comparison/index.ts';
import type { Desk } from '../app/desk.ts';
import { readText } from '../drafts/read-text.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import type { Source } from './compare-store.ts';
import './source-picker.css';

interface SourcePickerProps {
  readonly desk: Desk;
  readonly dossier: Dossier;
  readonly old: Source | null;
  readonly new: Source;
  readonly m: CompareMessages;
  readonly onChoose: (side: Side, source: Source) => void;
  readonly onSwap: () => void;
}

/** Which two texts: any draft, the working text, or a file. */
export function SourcePicker({ desk, dossier, old, new: fresh, m, onChoose, onSwap }: SourcePickerProps) {
  const choose = (side: Side, value: string) => {
    if (value === 'working' || value === 'opened') onChoose(side, { kind: value });
    else if (value !== 'file') onChoose(side, { kind: 'draft', draft: value as DraftId });
  };
  const read = async (side: Side) => {
    const text = await readText(desk, 'take');
    if (text) onChoose(side, { kind: 'file', name: text.name, doc: text.doc });
  };
  const { opened } = desk.state.get();
  const end = (side: Side, source: Source | null) => (
    <SourceChoice
      name={m.pick[side]}
      dossier={dossier}
      opened={opened !== null}
      source={source}
      m={m}
      onChoose={(value) => choose(side, value)}
      onFile={() => read(side)}
    />
  );
  return (
    <div className="source-picker">
      {end('old', old)}
      <Button look="icon" label={m.pick.swap} onPress={onSwap} disabled={old === null}>
        <span className="source-swap" aria-hidden="true">
          ⇄
        </span>
      </Button>
      {end('new', fresh)}
    </div>
  );
}

interface SourceChoiceProps {
  readonly name: string;
  readonly dossier: Dossier;
  /** Whether there is a text as it was opened. */
  readonly opened: boolean;
  readonly source: Source | null;
  readonly m: CompareMessages;
  readonly onChoose: (value: string) => void;
  /** A file has a button of its own: walking through the list by arrow keys must not open a dialog. */
  readonly onFile: () => void;
}

function SourceChoice({ name, dossier, opened, source, m, onChoose, onFile }: SourceChoiceProps) {
  const id = useId();
  const value = source === null ? '' : source.kind === 'draft' ? source.draft : source.kind;
  return (
    <div className="source-choice">
      <label htmlFor={id}>{name}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {source === null && <option value="">{m.pick.none}</option>}
        {source?.kind === 'file' && <option value="file">{source.name}</option>}
        <option value="working">{m.pick.working}</option>
        {[...dossier.drafts].reverse().map((draft) => (
          <option key={draft.id} value={draft.id}>
            {draft.name}
          </option>
        ))}
        {opened && <option value="opened">{m.pick.opened}</option>}
      </select>
      <Button look="icon" label={m.pick.file(name)} onPress={onFile}>
        <Icon sign="folder" />
      </Button>
    </div>
  );
}
