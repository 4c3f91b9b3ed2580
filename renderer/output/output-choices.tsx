import type { Dossier } from '../../shared/dossier/types.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { type AnyFormatId, COMPARISON_FORMAT_IDS, FORMAT_IDS } from '../../shared/output/index.ts';
import { useText } from '../app/desk.ts';
import type { OutputSource } from '../app/desk-state.ts';
import { ChoiceField } from '../ui/field.tsx';
import { sourceKey, sourceOfKey } from './sources.ts';

export interface OutputChoicesProps {
  readonly dossier: Dossier;
  readonly source: OutputSource;
  /** What the text is compared with; null where there is nothing. */
  readonly old: OutputSource | null;
  readonly format: AnyFormatId;
  readonly onSource: (source: OutputSource) => void;
  readonly onOld: (source: OutputSource) => void;
  readonly onFormat: (format: AnyFormatId) => void;
}

const NONE = 'none';

/** Which text, alone or against which older one, and in which form. */
export function OutputChoices({ dossier, source, old, format, onSource, onOld, onFormat }: OutputChoicesProps) {
  const m = useText(outputRoomMessages);
  const words = useText(outputMessages);
  const sources = [
    { value: 'working', label: m.working },
    ...dossier.drafts.toReversed().map(({ id, name }) => ({ value: id as string, label: name })),
  ];
  const formats = (ids: readonly AnyFormatId[], disabled: boolean) =>
    ids.map((id) => (
      <label key={id} className="output-choice">
        <input
          type="radio"
          name="output-format"
          checked={format === id}
          disabled={disabled && format !== id}
          onChange={() => onFormat(id)}
        />
        <span>{words.formats[id]}</span>
      </label>
    ));
  return (
    <>
      <fieldset>
        <legend className="caption">{m.source}</legend>
        {sources.map(({ value, label }) => (
          <label key={value} className="output-choice">
            <input
              type="radio"
              name="output-source"
              checked={sourceKey(source) === value}
              onChange={() => onSource(sourceOfKey(value))}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="caption">{m.format}</legend>
        {formats(FORMAT_IDS, false)}
      </fieldset>
      <fieldset>
        <legend className="caption">{m.comparison}</legend>
        <div className="output-old">
          <ChoiceField
            name={m.old}
            beside
            value={old === null ? NONE : sourceKey(old)}
            choices={old === null ? [{ value: NONE, label: m.noDraft }, ...sources] : sources}
            onChange={(key) => key !== NONE && onOld(sourceOfKey(key))}
          />
        </div>
        {formats(COMPARISON_FORMAT_IDS, old === null)}
      </fieldset>
    </>
  );
}
