import { useCallback, useEffect, useMemo, useState } from 'react';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import type { NumberingSettings } from '../../shared/model/settings.ts';
import {
  comparisonFormat,
  glyphWarnings,
  isComparisonFormat,
  type OutputSettings,
  type OutputWarning,
  outputNumbering,
  outputTree,
} from '../../shared/output/index.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import type { OutputSource } from '../app/desk-state.ts';
import { Button } from '../ui/button.tsx';
import { ComparisonPreview, MAX_ROWS } from './comparison-preview.tsx';
import { copyOutput } from './copy-output.ts';
import { DraftPreview, isDraftPaged, mostShown } from './draft-preview.tsx';
import { exportFile } from './export-file.ts';
import { exportTogether } from './export-together.ts';
import { isPrinted } from './make-output.ts';
import { OutputChoices } from './output-choices.tsx';
import { OutputSettingsPanel } from './output-settings.tsx';
import { PresetPanel } from './preset-panel.tsx';
import { recallRoom, rememberRoom } from './remembered-settings.ts';
import { earlierSource, type OutputText, type OutputTexts, outputText } from './sources.ts';
import { WarningList } from './warning-list.tsx';
import './output-room.css';

/** Blocks from which on the first page is there only after a moment, in which the window can draw nothing. */
const LARGE_TEXT = 2_000;

/** 出力. Of a large text it is said first that its pages are being laid, in a frame that the window has drawn. */
export default function OutputRoom() {
  const m = useText(outputRoomMessages);
  const large = useDeskState(({ dossier }) => (dossier?.working.childCount ?? 0) >= LARGE_TEXT);
  const [told, setTold] = useState(!large);
  useEffect(() => {
    if (told) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setTold(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [told]);
  if (told) return <OutputPages />;
  // Not the room's middle: that would take the focus, and go with it.
  return (
    <div className="output output-plain" aria-busy="true">
      <p role="status">{m.laying}</p>
    </div>
  );
}

/** What a text is called in the window, which speaks the language of the interface; in what is printed it is the text's own. */
function spokenName({ kind }: OutputSource, { name }: OutputText, { working }: { readonly working: string }): string {
  return kind === 'working' ? working : name;
}

/** Which text or comparison, in which form, seen before it is written. */
function OutputPages() {
  const desk = useDesk();
  const { state, actions } = desk;
  const m = useText(outputRoomMessages);
  const words = useText(outputMessages);
  const locale = useDeskState((value) => value.locale);
  const dossier = useDeskState((value) => value.dossier);
  const working = useDeskState((value) => value.snapshot?.state.doc ?? value.dossier?.working ?? null);
  const source = useDeskState((value) => value.outputSource);
  const canPrint = useDeskState((value) => value.info?.canPrintPdf ?? false);
  const [memory, setMemory] = useState(() => recallRoom(desk));
  const [pages, setPages] = useState<number | null>(null);
  const [written, setWritten] = useState<readonly OutputWarning[]>([]);
  const [receipt, setReceipt] = useState('');
  const [cut, setCut] = useState<number | null>(null);
  const { settings } = memory;
  const { banner, dated, named } = settings;

  const oldSource = useMemo(
    () => dossier && (memory.old ?? earlierSource(dossier, source)),
    [dossier, memory.old, source],
  );
  const texts = useMemo((): OutputTexts | null => {
    if (dossier === null || working === null) return null;
    const told = { banner, dated, named };
    return {
      text: outputText(dossier, working, source, told, locale),
      old: oldSource && outputText(dossier, working, oldSource, told, locale),
    };
  }, [dossier, working, source, oldSource, banner, dated, named, locale]);
  const tree = useMemo(() => {
    if (texts === null) return null;
    const { doc, meta } = texts.text;
    const numbering = outputNumbering(doc.attrs.numbering as NumberingSettings, settings);
    const { metadata, concordance } = settings;
    return outputTree(doc, { meta, metadata, concordance, ...(numbering && { numbering }) });
  }, [texts, settings]);
  const warnings = useMemo(() => {
    if (tree === null) return [];
    return isPrinted(settings.format) ? [...tree.warnings, ...glyphWarnings([tree])] : tree.warnings;
  }, [tree, settings.format]);
  const onPages = useCallback((count: number) => setPages(count), []);
  useEffect(
    () =>
      // On what is printed already the key goes on: to the file that is given to the printer.
      actions.provide('file.print', () => {
        if (isPrinted(settings.format)) {
          if (texts !== null && canPrint) void exportFile(desk, texts, settings, settings.format);
          return;
        }
        const next = { ...memory, settings: { ...settings, format: 'pdf' as const } };
        setMemory(next);
        rememberRoom(desk, next);
      }),
    [actions, desk, memory, settings, texts, canPrint],
  );
  if (dossier === null || texts === null || tree === null) return null;

  const { format } = settings;
  const remember = (next: typeof memory) => {
    setMemory(next);
    rememberRoom(desk, next);
  };
  const change = (next: OutputSettings) => remember({ ...memory, settings: next });
  const compared = isComparisonFormat(format);
  const paged = compared ? comparisonFormat(format).page !== null : isDraftPaged(format);
  const blocked = isPrinted(format) && !canPrint;
  const unpaired = compared && texts.old === null;
  const most = compared ? MAX_ROWS : mostShown(settings);
  const all = compared ? (cut ?? 0) : tree.blocks.length;
  const shortened = paged && all > most;
  const preview = { texts, settings, onPages, onWarnings: setWritten };
  return (
    <div className="output">
      <div className="output-columns">
        <aside className="output-left" aria-label={m.source}>
          <PresetPanel dossier={dossier} settings={settings} onChange={change} />
          <OutputChoices
            dossier={dossier}
            source={source}
            old={oldSource}
            format={format}
            onSource={(outputSource: OutputSource) => state.set({ outputSource })}
            onOld={(old) => remember({ ...memory, old })}
            onFormat={(next) => change({ ...settings, format: next })}
          />
        </aside>
        <main className="output-main" aria-label={m.preview}>
          {compared ? (
            <ComparisonPreview {...preview} format={format} onReceipt={setReceipt} onCut={setCut} />
          ) : (
            <DraftPreview {...preview} tree={tree} />
          )}
        </main>
        <aside className="output-right" aria-label={m.page}>
          <div className="output-ways">
            <Button
              look="main"
              disabled={blocked || unpaired}
              onPress={() => exportFile(desk, texts, settings, settings.format)}
            >
              {m.export}
            </Button>
            <Button disabled={unpaired} onPress={() => copyOutput(desk, texts, settings)}>
              {m.copy}
            </Button>
            <Button onPress={() => exportTogether(desk, texts, settings, change)}>{m.together}</Button>
          </div>
          <OutputSettingsPanel settings={settings} onChange={change} />
          <WarningList warnings={compared || !paged ? written : warnings} tree={tree} />
          {blocked && <p role="alert">{m.noPrinter}</p>}
        </aside>
      </div>
      <footer className="foot">
        <b>
          {compared && texts.old !== null && oldSource !== null
            ? m.pair(spokenName(oldSource, texts.old, m), spokenName(source, texts.text, m))
            : spokenName(source, texts.text, m)}
        </b>
        <span>{words.formats[format]}</span>
        {paged && !compared && pages === null && all >= LARGE_TEXT && <span role="status">{m.laying}</span>}
        {paged && pages !== null && !shortened && <span>{m.pages(pages)}</span>}
        {shortened && <span>{compared ? m.shortenedRows(most, all) : m.shortened(most, all)}</span>}
        {compared && <span className="output-receipt">{receipt}</span>}
      </footer>
    </div>
  );
}
