import { compareMessages } from '../../shared/messages/compare.ts';
import { numberingMessages } from '../../shared/messages/numbering.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import {
  isComparisonFormat,
  MAX_BANNER,
  type OutputSettings,
  SETTING_CHOICES,
  TABLE_CHOICES,
} from '../../shared/output/index.ts';
import { useText } from '../app/desk.ts';
import { styleChoices } from '../app/style-choices.ts';
import { ChoiceField, TextField, Tick } from '../ui/field.tsx';

interface Props {
  readonly settings: OutputSettings;
  readonly onChange: (settings: OutputSettings) => void;
}

/** Forms with pages of their own, so that paper means something to them. */
const PAGED = /docx|pdf|html|xlsx|^redline/u;

/** The settings that the chosen format reads; others are not shown. */
export function OutputSettingsPanel({ settings, onChange }: Props) {
  const { format } = settings;
  const props = { settings, set: (change: Partial<OutputSettings>) => onChange({ ...settings, ...change }) };
  return (
    <>
      {(format.startsWith('table') || format.startsWith('changes')) && <TableFields {...props} />}
      <NumberFields {...props} />
      <PageFields {...props} />
    </>
  );
}

interface FieldsProps {
  readonly settings: OutputSettings;
  readonly set: (change: Partial<OutputSettings>) => void;
}

function TableFields({ settings: { format, table }, set }: FieldsProps) {
  const m = useText(outputRoomMessages);
  const { view, heads } = useText(compareMessages);
  const setTable = (change: Partial<typeof table>) => set({ table: { ...table, ...change } });
  const codes = <Tick label={view.codes} checked={table.codes} onChange={(on) => setTable({ codes: on })} />;
  if (format.startsWith('changes')) {
    if (format !== 'changes-html' && format !== 'changes-pdf') return null;
    return (
      <section aria-label={m.changes} className="output-fields">
        <h2 className="caption">{m.changes}</h2>
        {codes}
      </section>
    );
  }
  return (
    <section aria-label={m.table} className="output-fields">
      <h2 className="caption">{m.table}</h2>
      <ChoiceField
        name={view.newSide}
        value={table.newSide}
        choices={TABLE_CHOICES.newSide.map((value) => ({ value, label: view[value] }))}
        onChange={(newSide) => setTable({ newSide })}
      />
      <ChoiceField
        name={view.heads}
        value={table.heads}
        choices={TABLE_CHOICES.heads.map((value) => ({ value, label: heads[value] }))}
        onChange={(value) => setTable({ heads: value })}
      />
      <Tick label={view.fold} checked={table.fold} onChange={(fold) => setTable({ fold })} />
      <Tick label={view.remarks} checked={table.remarks} onChange={(remarks) => setTable({ remarks })} />
      {codes}
    </section>
  );
}

function NumberFields({ settings, set }: FieldsProps) {
  const m = useText(outputRoomMessages);
  const { settings: words } = useText(outputMessages);
  const numbers = useText(numberingMessages);
  const own = { value: 'own' as const, label: m.own };
  const { format } = settings;
  return (
    <section aria-label={m.numbering} className="output-fields">
      <h2 className="caption">{m.numbering}</h2>
      <ChoiceField
        name={m.family}
        value={settings.family}
        choices={SETTING_CHOICES.family.map((value) =>
          value === 'own' ? own : { value, label: numbers.families[value] },
        )}
        onChange={(family) => set({ family })}
      />
      <ChoiceField
        name={m.regime}
        value={settings.regime}
        choices={SETTING_CHOICES.regime.map((value) =>
          value === 'own' ? own : { value, label: numbers.regimes[value] },
        )}
        onChange={(regime) => set({ regime })}
      />
      <ChoiceField
        name={m.paragraph}
        value={settings.paragraph}
        choices={[own, ...styleChoices(numbers.styles)]}
        onChange={(paragraph) => set({ paragraph })}
      />
      <ChoiceField
        name={words.numbers}
        value={settings.numbers}
        choices={SETTING_CHOICES.numbers.map((value) => ({
          value,
          label: value === 'own' ? words.numbersOwn : words.numbersClean,
        }))}
        onChange={(value) => set({ numbers: value })}
      />
      {(format === 'docx' || format === 'pdf' || format === 'html') && (
        <Tick
          label={words.concordance}
          checked={settings.concordance}
          onChange={(concordance) => set({ concordance })}
        />
      )}
    </section>
  );
}

function PageFields({ settings, set }: FieldsProps) {
  const m = useText(outputRoomMessages);
  const { settings: words } = useText(outputMessages);
  const { format } = settings;
  return (
    <section aria-label={m.page} className="output-fields">
      <h2 className="caption">{m.page}</h2>
      {PAGED.test(format) && (
        <ChoiceField
          name={words.paper}
          value={settings.paper}
          choices={SETTING_CHOICES.paper.map((value) => ({ value, label: m.papers[value] }))}
          onChange={(paper) => set({ paper })}
        />
      )}
      {format === 'pdf' && (
        <ChoiceField
          name={words.direction}
          value={settings.direction}
          choices={SETTING_CHOICES.direction.map((value) => ({ value, label: words[value] }))}
          onChange={(direction) => set({ direction })}
        />
      )}
      {format === 'text' && (
        <>
          <ChoiceField
            name={words.encoding}
            value={settings.encoding}
            choices={SETTING_CHOICES.encoding.map((value) => ({ value, label: m.encodings[value] }))}
            onChange={(encoding) => set({ encoding })}
          />
          <ChoiceField
            name={words.lineEnd}
            value={settings.lineEnd}
            choices={SETTING_CHOICES.lineEnd.map((value) => ({ value, label: m.lineEnds[value] }))}
            onChange={(lineEnd) => set({ lineEnd })}
          />
        </>
      )}
      {format === 'akn' && (
        <Tick
          label={words.strictAkn4un}
          checked={settings.strictAkn4un}
          onChange={(strictAkn4un) => set({ strictAkn4un })}
        />
      )}
      <TextField
        name={words.banner}
        value={settings.banner}
        onChange={(banner) => set({ banner: banner.slice(0, MAX_BANNER) })}
      />
      {!isComparisonFormat(format) && (
        <Tick label={words.named} checked={settings.named} onChange={(named) => set({ named })} />
      )}
      <Tick label={m.dated} checked={settings.dated} onChange={(dated) => set({ dated })} />
      <ChoiceField
        name={words.metadata}
        value={settings.metadata}
        choices={SETTING_CHOICES.metadata.map((value) => ({ value, label: words[value] }))}
        onChange={(metadata) => set({ metadata })}
      />
    </section>
  );
}
