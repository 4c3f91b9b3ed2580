import { useEffect, useMemo } from 'react';
import { compareMessages } from '../../shared/messages/compare.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import {
  type ComparisonFormatId,
  comparisonFormat,
  numberedPair,
  type OutputSettings,
  type OutputWarning,
  printedLocale,
} from '../../shared/output/index.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { AskedState } from '../app/under-way.tsx';
import { useAnswer } from '../app/use-answer.ts';
import { useLadderEdits } from '../operative/use-verbs.ts';
import type { RunOptions } from '../worker-client.ts';
import { namedMeta } from './make-output.ts';
import { PagePreview } from './page-preview.tsx';
import type { OutputTexts } from './sources.ts';
import { TextPreview } from './text-preview.tsx';

/** Of more rows than this the first are shown; the file has all of them. */
export const MAX_ROWS = 5_000;

export interface ComparisonPreviewProps {
  readonly texts: OutputTexts;
  readonly settings: OutputSettings;
  readonly format: ComparisonFormatId;
  readonly onPages: (count: number) => void;
  readonly onWarnings: (warnings: readonly OutputWarning[]) => void;
  readonly onReceipt: (line: string) => void;
  /** How many rows there are where not all are shown; null where they are. */
  readonly onCut: (all: number | null) => void;
}

/** A comparison as it will be handed out: made in the worker, then laid on pages, or the file's own characters. */
export function ComparisonPreview(props: ComparisonPreviewProps) {
  const { texts, settings, format, onPages, onWarnings, onReceipt, onCut } = props;
  const { worker } = useDesk();
  const m = useText(outputRoomMessages);
  const words = useText(compareMessages);
  const spoken = useDeskState((state) => state.locale);
  const locale = printedLocale(texts.text.doc, spoken);
  const { family, regime, paragraph, numbers, metadata, paper, table } = settings;
  const { text, old } = texts;
  const [oldDoc, newDoc] = [old?.doc ?? null, text.doc];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these settings renumber; others must not compare anew.
  const pair = useMemo(
    () => (oldDoc === null ? null : numberedPair(oldDoc, newDoc, settings)),
    [oldDoc, newDoc, family, regime, paragraph, numbers],
  );
  const edits = useLadderEdits();
  const ask = useMemo(() => {
    if (pair === null || old === null) return null;
    const sides = { old: pair.old, now: pair.new, oldMeta: namedMeta(old), newMeta: namedMeta(text) };
    const request = { ...sides, format, metadata, edits, options: { locale, table, paper }, most: MAX_ROWS, spoken };
    return (options: RunOptions) => worker.viewComparison(request, options);
  }, [worker, pair, old, text, format, metadata, edits, locale, table, paper, spoken]);
  const asked = useAnswer(ask, 'keep');
  const made = asked.answer.state === 'done' ? asked.answer.value : null;
  const isText = comparisonFormat(format).page === null;
  useEffect(() => {
    onReceipt(made?.receipt ?? '');
    onCut(made?.all ?? null);
    if (made !== null && !isText) onWarnings(made.warnings);
  }, [made, isText, onReceipt, onCut, onWarnings]);

  if (old === null) return <p className="output-plain">{m.noOld}</p>;
  if (made === null) {
    return (
      <div className="output-plain">
        <AskedState {...asked} text={words.progress.starting} failed={words.failure.stopped} />
      </div>
    );
  }
  // The page of the form that was chosen before stands until the new one is there.
  if (made.page === null || isText) {
    return isText ? <TextPreview texts={texts} settings={settings} label={m.preview} onWarnings={onWarnings} /> : null;
  }
  return <PagePreview page={made.page} meta={made.meta} vertical={false} label={m.preview} onPages={onPages} />;
}
