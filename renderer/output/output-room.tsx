import { useMemo, useState } from 'react';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import type { NumberingSettings } from '../../shared/model/settings.ts';
import { FORMAT_IDS, type OutputWarning, outputTree } from '../../shared/output/index.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import type { OutputSource } from '../app/desk-state.ts';
import { Button } from '../ui/button.tsx';
import { copyOutput } from './copy-output.ts';
import { exportFile } from './export-file.ts';
import { outputText } from './make-output.ts';
import { OutputSettingsPanel } from './output-settings.tsx';
import { PagePreview } from './page-preview.tsx';
import { rememberedSettings, rememberSettings } from './remembered-settings.ts';
import { outputNumbering } from './settings.ts';
import { TextPreview } from './text-preview.tsx';
import { WarningList } from './warning-list.tsx';
import './output-room.css';

/** A preview of more blocks than this would cost more than a look at it gives. */
const MAX_PREVIEW_BLOCKS = 600;
const PAGED: readonly string[] = ['docx', 'pdf', 'html'];

/** 出力: which text, in which form, seen before it is written. */
export default function OutputRoom() {
  const desk = useDesk();
  const { state } = desk;
  const m = useText(outputRoomMessages);
  const words = useText(outputMessages);
  const dossier = useDeskState((value) => value.dossier);
  const working = useDeskState((value) => value.snapshot?.state.doc ?? value.dossier?.working ?? null);
  const source = useDeskState((value) => value.outputSource);
  const canPrint = useDeskState((value) => value.info?.canPrintPdf ?? false);
  const [settings, setSettings] = useState(() => rememberedSettings(desk));
  const [pages, setPages] = useState(0);
  const [written, setWritten] = useState<readonly OutputWarning[]>([]);

  const text = useMemo(
    () => (dossier === null || working === null ? null : outputText(dossier, working, source, settings, m.working)),
    [dossier, working, source, settings, m],
  );
  const whole = useMemo(() => {
    if (text === null) return null;
    const numbering = outputNumbering(text.doc.attrs.numbering as NumberingSettings, settings);
    return outputTree(text.doc, { meta: text.meta, metadata: settings.metadata, ...(numbering && { numbering }) });
  }, [text, settings]);
  const tree = useMemo(
    () =>
      whole &&
      (whole.blocks.length > MAX_PREVIEW_BLOCKS
        ? { ...whole, blocks: whole.blocks.slice(0, MAX_PREVIEW_BLOCKS) }
        : whole),
    [whole],
  );
  if (dossier === null || text === null || whole === null || tree === null) return null;

  const paged = PAGED.includes(settings.format);
  const change = (next: typeof settings) => {
    setSettings(next);
    setWritten([]);
    rememberSettings(desk, next);
  };
  const choose = (outputSource: OutputSource) => state.set({ outputSource });
  const sources: readonly { readonly source: OutputSource; readonly name: string }[] = [
    { source: { kind: 'working' }, name: m.working },
    ...dossier.drafts.toReversed().map(({ id, name }) => ({ source: { kind: 'draft', draft: id } as const, name })),
  ];
  const isChosen = (other: OutputSource) =>
    other.kind === 'working' ? source.kind === 'working' : source.kind === 'draft' && source.draft === other.draft;
  const blocked = settings.format === 'pdf' && !canPrint;
  return (
    <div className="output">
      <div className="output-columns">
        <aside className="output-left" aria-label={m.source}>
          <fieldset>
            <legend className="caption">{m.source}</legend>
            {sources.map(({ source: other, name }) => (
              <label key={other.kind === 'draft' ? other.draft : 'working'} className="output-choice">
                <input type="radio" name="output-source" checked={isChosen(other)} onChange={() => choose(other)} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend className="caption">{m.format}</legend>
            {FORMAT_IDS.map((id) => (
              <label key={id} className="output-choice">
                <input
                  type="radio"
                  name="output-format"
                  checked={settings.format === id}
                  onChange={() => change({ ...settings, format: id })}
                />
                <span>{words.formats[id]}</span>
              </label>
            ))}
          </fieldset>
        </aside>
        <main className="output-main" aria-label={m.preview}>
          {paged ? (
            <PagePreview
              tree={tree}
              paper={settings.paper}
              vertical={settings.format === 'pdf' && settings.direction === 'vertical'}
              label={m.preview}
              onPages={setPages}
            />
          ) : (
            <TextPreview text={text} settings={settings} label={m.preview} onWarnings={setWritten} />
          )}
        </main>
        <aside className="output-right" aria-label={m.page}>
          <OutputSettingsPanel settings={settings} onChange={change} />
          <WarningList warnings={paged ? whole.warnings : written} tree={whole} />
          {blocked && <p role="alert">{m.noPrinter}</p>}
          <div className="output-ways">
            <Button look="main" disabled={blocked} onPress={() => exportFile(desk, text, settings)}>
              {m.export}
            </Button>
            <Button onPress={() => copyOutput(desk, text, settings)}>{m.copy}</Button>
          </div>
        </aside>
      </div>
      <footer className="foot">
        <b>{text.name}</b>
        <span>{words.formats[settings.format]}</span>
        {paged && whole === tree && <span>{m.pages(pages)}</span>}
        {whole !== tree && <span>{m.shortened(MAX_PREVIEW_BLOCKS, whole.blocks.length)}</span>}
      </footer>
    </div>
  );
}
