import { useEffect, useState } from 'react';
import type { OutputSettings, OutputWarning } from '../../shared/output/index.ts';
import { useDesk } from '../app/desk.ts';
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
  const [shown, setShown] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    makeOutput(desk, texts, settings, settings.format, { signal: stop.signal }).then(
      ({ bytes, warnings }) => {
        if (stop.signal.aborted) return;
        const encoding = settings.format === 'text' ? settings.encoding : 'utf-8';
        setShown(new TextDecoder(encoding).decode(bytes).slice(0, MOST));
        onWarnings(warnings);
      },
      (error) => {
        if (!stop.signal.aborted) desk.actions.tellFailure(error);
      },
    );
    return () => stop.abort();
  }, [desk, texts, settings, onWarnings]);
  const language = texts.text.doc.attrs.language as string;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="text-preview of-text" aria-label={label} tabIndex={0} lang={language}>
      {shown}
    </section>
  );
}
