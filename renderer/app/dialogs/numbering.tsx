import { useMemo, useState } from 'react';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { numberingMessages } from '../../../shared/messages/numbering.ts';
import { type NumberingSettings, REGIMES } from '../../../shared/model/settings.ts';
import { labelDocument, NUMBERING_FAMILIES, NUMBERING_PRESETS } from '../../../shared/numbering/index.ts';
import { freezeNumbers } from '../../editor/commands/numbering.ts';
import { outline } from '../../editor/outline.ts';
import { AnswerButtons } from '../../ui/answer-buttons.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField, Tick } from '../../ui/field.tsx';
import { useDesk, useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { OfText } from '../of-text.tsx';
import { styleChoices } from '../style-choices.ts';
import './lists.css';
import './numbering.css';

/** Lines of the text shown under the settings, headings and the first paragraph under each. */
const SHOWN = 14;
const MAX_LEVELS = 8;

const SINGLE = ['part', 'theme', 'section', 'paragraph', 'preambular'] as const;

/** Where numbers start again and how they look, seen on the text itself before they are applied. */
export default function Numbering({ answer }: DialogProps<null, NumberingSettings>) {
  const { state, actions } = useDesk();
  const text = useText(dialogMessages).numbering;
  const numbers = useText(numberingMessages);
  const { close, cancel } = useText(appMessages);
  const doc = useDeskState(({ snapshot }) => snapshot?.state.doc ?? null);
  const [settings, setSettings] = useState(() => (doc?.attrs.numbering ?? null) as NumberingSettings | null);
  const entries = useMemo(() => {
    if (doc === null || settings === null) return [];
    const all = outline(doc, labelDocument(doc, settings));
    const picked = all.filter((entry, i) => {
      const above = all[i - 1];
      const first = above !== undefined && above.kind !== entry.kind;
      return (
        !['title', 'subtitle', 'note', 'chapeau'].includes(entry.kind) && (first || entry.kind.endsWith('heading'))
      );
    });
    return picked.slice(0, SHOWN);
  }, [doc, settings]);
  if (doc === null || settings === null) return null;

  const set = (change: Partial<NumberingSettings>) => setSettings({ ...settings, ...change });
  const family = NUMBERING_FAMILIES.find((name) => sameStyles(NUMBERING_PRESETS[name], settings)) ?? 'custom';
  const styles = styleChoices(numbers.styles);
  const setLevel = (level: number, style: string) =>
    set({ subParagraph: settings.subParagraph.map((known, i) => (i === level ? style : known)) });
  const renumber = () => {
    answer(null);
    actions.run('number.renumber');
  };
  return (
    <Dialog
      title={text.title}
      closeLabel={close}
      onClose={() => answer(null)}
      size="wide high"
      footer={
        <>
          <span className="aside">
            <Button onPress={renumber}>{text.renumber}</Button>
          </span>
          <AnswerButtons
            cancel={cancel}
            onCancel={() => answer(null)}
            main={text.apply}
            onMain={() => answer(settings)}
          />
        </>
      }
    >
      <div className="numbering-columns">
        <div className="numbering-fields">
          <ChoiceField
            name={numbers.settings.family}
            value={family}
            choices={[
              ...(family === 'custom' ? [{ value: 'custom' as const, label: text.custom }] : []),
              ...NUMBERING_FAMILIES.map((name) => ({ value: name, label: numbers.families[name] })),
            ]}
            onChange={(name) => {
              if (name !== 'custom') set({ ...NUMBERING_PRESETS[name], frozen: settings.frozen });
            }}
          />
          <ChoiceField
            name={numbers.settings.regime}
            value={settings.regime}
            choices={REGIMES.map((value) => ({ value, label: numbers.regimes[value] }))}
            onChange={(regime) => set({ regime })}
          />
          {SINGLE.map((kind) => (
            <ChoiceField
              key={kind}
              beside
              name={numbers.settings[kind]}
              value={settings[kind]}
              choices={styles}
              onChange={(style) => set({ [kind]: style })}
            />
          ))}
          {settings.subParagraph.map((style, level) => (
            <ChoiceField
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place in the list
              key={level}
              beside
              name={numbers.settings.subParagraph(level + 1)}
              value={style}
              choices={styles}
              onChange={(chosen) => setLevel(level, chosen)}
            />
          ))}
          <div className="numbering-levels">
            <Button
              disabled={settings.subParagraph.length >= MAX_LEVELS}
              onPress={() => set({ subParagraph: [...settings.subParagraph, '(a)'] })}
            >
              {text.addLevel}
            </Button>
            <Button
              disabled={settings.subParagraph.length <= 1}
              onPress={() => set({ subParagraph: settings.subParagraph.slice(0, -1) })}
            >
              {text.removeLevel}
            </Button>
          </div>
          <ChoiceField
            name={numbers.settings.alternative}
            value={settings.alternative}
            choices={[
              { value: 'alt', label: numbers.settings.alternativeAlt },
              { value: 'bis', label: numbers.settings.alternativeBis },
            ]}
            onChange={(alternative) => set({ alternative })}
          />
          <Tick
            label={numbers.settings.frozen}
            checked={settings.frozen}
            onChange={(frozen) => {
              // Freezing keeps the numbers as they are printed now, so it happens at once and is one step to undo.
              if (!frozen) return renumber();
              state.get().editor?.run(freezeNumbers);
              set({ frozen: true });
            }}
          />
          {settings.frozen && <p className="hint">{text.unfreezeFirst}</p>}
        </div>
        <section aria-label={text.preview} className="numbering-preview">
          <h3 className="caption">{text.preview}</h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id} className={entry.kind.endsWith('heading') ? 'heading' : ''}>
                <OfText className="label">{entry.label}</OfText>
                <OfText>{entry.head}</OfText>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}

function sameStyles(a: NumberingSettings, b: NumberingSettings): boolean {
  return (
    a.regime === b.regime &&
    SINGLE.every((kind) => a[kind] === b[kind]) &&
    a.subParagraph.join('\n') === b.subParagraph.join('\n')
  );
}
