import { type ReactNode, useId } from 'react';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import type { Side } from '../../shared/output/comparison/index.ts';
import type { Desk } from '../app/desk.ts';
import { readText } from '../drafts/read-text.ts';
import { Button } from '../ui/button.tsx';
import type { Source } from './compare-store.ts';

interface SourcePickerProps {
  readonly desk: Desk;
  readonly dossier: Dossier;
  readonly old: Source | null;
  readonly new: Source;
  readonly m: CompareMessages;
  readonly onChoose: (side: Side, source: Source) => void;
  readonly onSwap: () => void;
  readonly children?: ReactNode;
}

/** Which two texts: any draft, the working text, or a file. */
export function SourcePicker({ desk, dossier, old, new: fresh, m, onChoose, onSwap, children }: SourcePickerProps) {
  const choose = async (side: Side, value: string) => {
    if (value === 'file') {
      const text = await readText(desk);
      if (text) onChoose(side, { kind: 'file', name: text.name, doc: text.doc });
    } else if (value === 'working') onChoose(side, { kind: 'working' });
    else if (value !== 'chosen-file') onChoose(side, { kind: 'draft', draft: value as DraftId });
  };
  return (
    <div className="source-picker">
      <SourceChoice name={m.pick.old} dossier={dossier} source={old} m={m} onChoose={(value) => choose('old', value)} />
      <Button look="icon" label={m.pick.swap} onPress={onSwap} disabled={old === null}>
        <span className="source-swap" aria-hidden="true">
          ⇄
        </span>
      </Button>
      <SourceChoice
        name={m.pick.new}
        dossier={dossier}
        source={fresh}
        m={m}
        onChoose={(value) => choose('new', value)}
      />
      {children}
    </div>
  );
}

interface SourceChoiceProps {
  readonly name: string;
  readonly dossier: Dossier;
  readonly source: Source | null;
  readonly m: CompareMessages;
  readonly onChoose: (value: string) => void;
}

function SourceChoice({ name, dossier, source, m, onChoose }: SourceChoiceProps) {
  const id = useId();
  const value =
    source === null ? '' : source.kind === 'draft' ? source.draft : source.kind === 'file' ? 'chosen-file' : 'working';
  return (
    <div className="source-choice">
      <label htmlFor={id}>{name}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {source === null && <option value="">{m.pick.none}</option>}
        {source?.kind === 'file' && <option value="chosen-file">{source.name}</option>}
        <option value="working">{m.pick.working}</option>
        {[...dossier.drafts].reverse().map((draft) => (
          <option key={draft.id} value={draft.id}>
            {draft.name}
          </option>
        ))}
        <option value="file">{m.pick.file}</option>
      </select>
    </div>
  );
}
