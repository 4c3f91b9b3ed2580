import { useEffect, useMemo } from 'react';
import { compareMessages } from '../../shared/messages/compare.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { createLadder } from '../../shared/operative/index.ts';
import {
  type ComparisonFormatId,
  type ComparisonSource,
  comparisonFormat,
  comparisonSource,
  DEFAULT_COMPARISON_OPTIONS,
  numberedPair,
  type OutputSettings,
  type OutputWarning,
  printedLocale,
  printedWarnings,
  receiptLine,
  receiptWarnings,
} from '../../shared/output/index.ts';
import { useDeskState, useText } from '../app/desk.ts';
import { UnderWay } from '../app/under-way.tsx';
import { useComparison } from '../compare/use-comparison.ts';
import { useLadderEdits } from '../operative/use-verbs.ts';
import { Button } from '../ui/button.tsx';
import { isPrinted, namedMeta } from './make-output.ts';
import { PagePreview } from './page-preview.tsx';
import type { OutputTexts } from './sources.ts';
import { TextPreview } from './text-preview.tsx';

export interface ComparisonPreviewProps {
  readonly texts: OutputTexts;
  readonly settings: OutputSettings;
  readonly format: ComparisonFormatId;
  readonly onPages: (count: number) => void;
  readonly onWarnings: (warnings: readonly OutputWarning[]) => void;
  readonly onReceipt: (line: string) => void;
}

/** A comparison as it will be handed out: compared in the worker, then laid on pages, or the file's own characters. */
export function ComparisonPreview(props: ComparisonPreviewProps) {
  const { texts, settings, format, onPages, onWarnings, onReceipt } = props;
  const m = useText(outputRoomMessages);
  const words = useText(compareMessages);
  const spoken = useDeskState((state) => state.locale);
  const locale = printedLocale(texts.text.doc, spoken);
  const { family, regime, paragraph, numbers, metadata, paper, table } = settings;
  const [oldDoc, newDoc] = [texts.old?.doc ?? null, texts.text.doc];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these settings renumber; others must not compare anew.
  const pair = useMemo(
    () => (oldDoc === null ? null : numberedPair(oldDoc, newDoc, settings)),
    [oldDoc, newDoc, family, regime, paragraph, numbers],
  );
  const edits = useLadderEdits();
  const { run, cancel, again } = useComparison(pair?.old ?? null, pair?.new ?? null, 'output');
  const source = useMemo((): ComparisonSource | null => {
    if (run.state !== 'done' || texts.old === null) return null;
    return comparisonSource(run.old, run.new, run.view.comparison, {
      old: { meta: namedMeta(texts.old), metadata },
      new: { meta: namedMeta(texts.text), metadata },
      ladder: createLadder(edits),
    });
  }, [run, texts, metadata, edits]);
  const printable = comparisonFormat(format).page;
  const page = useMemo(
    () => (source && printable ? printable(source, { ...DEFAULT_COMPARISON_OPTIONS, locale, table, paper }) : null),
    [source, printable, locale, table, paper],
  );
  const trees = useMemo(() => (source === null ? [] : [source.old, source.new]), [source]);
  useEffect(() => {
    onReceipt(source === null ? '' : receiptLine(source, spoken));
    if (source !== null && printable !== null)
      onWarnings([...source.new.warnings, ...(isPrinted(format) ? printedWarnings(source) : receiptWarnings(source))]);
  }, [source, printable, format, spoken, onReceipt, onWarnings]);

  if (texts.old === null) return <Plain text={m.noOld} />;
  if (run.state === 'running') {
    return <UnderWay text={words.progress.starting} part={run.part} onStop={cancel} />;
  }
  if (run.state === 'failed' || run.state === 'cancelled') {
    return (
      <Plain text={run.state === 'failed' ? words.failure.stopped : words.progress.cancelled}>
        <Button onPress={again}>{words.progress.again}</Button>
      </Plain>
    );
  }
  if (source === null) return <Plain text="" />;
  if (page === null) {
    return <TextPreview texts={texts} settings={settings} label={m.preview} onWarnings={onWarnings} />;
  }
  return (
    <PagePreview
      page={page}
      trees={trees}
      meta={source.new.meta}
      vertical={false}
      label={m.preview}
      onPages={onPages}
    />
  );
}

function Plain({ text, children }: { readonly text: string; readonly children?: React.ReactNode }) {
  return (
    <div className="output-plain" role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}
