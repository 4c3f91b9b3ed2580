import { numberingMessages } from '../../shared/messages/numbering.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { REGIMES } from '../../shared/model/settings.ts';
import { NUMBERING_FAMILIES } from '../../shared/numbering/index.ts';
import { useText } from '../app/desk.ts';
import { styleChoices } from '../app/style-choices.ts';
import { ChoiceField, TextField, Tick } from '../ui/field.tsx';
import type { OutputSettings } from './settings.ts';

interface Props {
  readonly settings: OutputSettings;
  readonly onChange: (settings: OutputSettings) => void;
}

/** The settings that the chosen format reads; others are not shown. */
export function OutputSettingsPanel({ settings, onChange }: Props) {
  const m = useText(outputRoomMessages);
  const { settings: words } = useText(outputMessages);
  const numbers = useText(numberingMessages);
  const { format } = settings;
  const set = (change: Partial<OutputSettings>) => onChange({ ...settings, ...change });
  const own = { value: 'own' as const, label: m.own };
  return (
    <>
      <section aria-label={m.numbering} className="output-fields">
        <h2 className="caption">{m.numbering}</h2>
        <ChoiceField
          name={m.family}
          value={settings.family}
          choices={[own, ...NUMBERING_FAMILIES.map((value) => ({ value, label: numbers.families[value] }))]}
          onChange={(family) => set({ family })}
        />
        <ChoiceField
          name={m.regime}
          value={settings.regime}
          choices={[own, ...REGIMES.map((value) => ({ value, label: numbers.regimes[value] }))]}
          onChange={(regime) => set({ regime })}
        />
        <ChoiceField
          name={m.paragraph}
          value={settings.paragraph}
          choices={[own, ...styleChoices(numbers.styles)]}
          onChange={(paragraph) => set({ paragraph })}
        />
      </section>
      <section aria-label={m.page} className="output-fields">
        <h2 className="caption">{m.page}</h2>
        {(format === 'docx' || format === 'pdf' || format === 'html') && (
          <ChoiceField
            name={words.paper}
            value={settings.paper}
            choices={(['A4', 'Letter'] as const).map((value) => ({ value, label: m.papers[value] }))}
            onChange={(paper) => set({ paper })}
          />
        )}
        {format === 'pdf' && (
          <ChoiceField
            name={words.direction}
            value={settings.direction}
            choices={(['horizontal', 'vertical'] as const).map((value) => ({ value, label: words[value] }))}
            onChange={(direction) => set({ direction })}
          />
        )}
        {format === 'text' && (
          <ChoiceField
            name={words.encoding}
            value={settings.encoding}
            choices={(['utf-8', 'shift_jis'] as const).map((value) => ({ value, label: m.encodings[value] }))}
            onChange={(encoding) => set({ encoding })}
          />
        )}
        {format === 'text' && (
          <ChoiceField
            name={words.lineEnd}
            value={settings.lineEnd}
            choices={(['lf', 'crlf'] as const).map((value) => ({ value, label: m.lineEnds[value] }))}
            onChange={(lineEnd) => set({ lineEnd })}
          />
        )}
        {format === 'akn' && (
          <Tick
            label={words.strictAkn4un}
            checked={settings.strictAkn4un}
            onChange={(strictAkn4un) => set({ strictAkn4un })}
          />
        )}
        <TextField name={words.banner} value={settings.banner} onChange={(banner) => set({ banner })} />
        <Tick label={m.dated} checked={settings.dated} onChange={(dated) => set({ dated })} />
        <ChoiceField
          name={words.metadata}
          value={settings.metadata}
          choices={(['keep', 'strip'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={(metadata) => set({ metadata })}
        />
      </section>
    </>
  );
}
