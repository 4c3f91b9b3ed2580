import { useEffect, useMemo } from 'react';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import type { OutputSettings, OutputWarning } from '../../shared/output/index.ts';
import { useDesk, useText } from '../app/desk.ts';
import { AskedState } from '../app/under-way.tsx';
import { useAnswer } from '../app/use-answer.ts';
import type { RunOptions } from '../worker-client.ts';
import { makeOutput } from './make-output.ts';
import type { OutputTexts } from './sources.ts';

export interface TextPreviewProps {
  readonly texts: OutputTexts;
  readonly settings: OutputSettings;
  readonly label: string;
  readonly onWarnings: (warnings: readonly OutputWarning[]) => void;
}

/** Characters shown; a file may hold millions. */
const MOST = 200_000;

/** A format that is text itself: the file's own characters, as the writer made them. */
export function TextPreview({ texts, settings, label, onWarnings }: TextPreviewProps) {
  const desk = useDesk();
  const m = useText(outputRoomMessages);
  const { formats } = useText(outputMessages);
  const ask = useMemo(
    () => async (options: RunOptions) => {
      const { bytes, warnings } = await makeOutput(desk, texts, settings, settings.format, options).catch((error) => {
        if (options.signal?.aborted !== true) desk.actions.tellFailure(error);
        throw error;
      });
      const encoding = settings.format === 'text' ? settings.encoding : 'utf-8';
      // A character takes four bytes at most, so that no more than these need be read.
      const head = new TextDecoder(encoding).decode(bytes.subarray(0, MOST * 4));
      return { text: head.slice(0, MOST), warnings };
    },
    [desk, texts, settings],
  );
  const asked = useAnswer(ask, 'keep');
  const made = asked.answer.state === 'done' ? asked.answer.value : null;
  useEffect(() => {
    if (made !== null) onWarnings(made.warnings);
  }, [made, onWarnings]);
  if (made === null) return <AskedState {...asked} text={m.making(formats[settings.format])} failed={m.notMade} />;
  const language = texts.text.doc.attrs.language as string;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="text-preview of-text" aria-label={label} tabIndex={0} lang={language}>
      {made.text}
    </section>
  );
}
