import { useEffect, useState } from 'react';
import { ENCODINGS, type Encoding } from '../../../shared/intake/types.ts';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { failureSentence } from '../../../shared/messages/index.ts';
import { intakeMessages } from '../../../shared/messages/intake.ts';
import { TEXT_LANGUAGES, type TextLanguage } from '../../../shared/model/settings.ts';
import { AnswerButtons } from '../../ui/answer-buttons.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import type { IntakeReport } from '../../worker-client.ts';
import { useDesk, useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import './lists.css';

/** Blocks shown of the text as it would be read. */
const SHOWN = 40;

/** Reads the text once more with another encoding or language; the result is seen before it is taken. */
export default function EncodingChoice({ answer }: DialogProps<null, true>) {
  const { worker, files } = useDesk();
  const dialogs = useText(dialogMessages);
  const text = dialogs.encoding;
  const { encodings } = useText(intakeMessages);
  const { close, cancel } = useText(appMessages);
  const locale = useDeskState((state) => state.locale);
  const [encoding, setEncoding] = useState<Encoding | 'auto'>('auto');
  const [language, setLanguage] = useState<TextLanguage | 'auto'>('auto');
  const [report, setReport] = useState<IntakeReport | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const source = files.source();
  const chosenEncoding = encoding === 'auto' ? null : encoding;
  const chosenLanguage = language === 'auto' ? null : language;

  useEffect(() => {
    if (source === null) return;
    const stop = new AbortController();
    const request = { ...source, encoding: chosenEncoding, language: chosenLanguage };
    worker.intake(request, { signal: stop.signal }).then(
      (read) => {
        if (stop.signal.aborted) return;
        setReport(read.ok ? read.value.report : null);
        setFailure(read.ok ? null : failureSentence(locale, read.code, read.detail));
      },
      () => {
        if (!stop.signal.aborted) setFailure(failureSentence(locale, 'internal', {}));
      },
    );
    return () => stop.abort();
  }, [worker, source, chosenEncoding, chosenLanguage, locale]);

  const take = async () => {
    answer(true);
    await files.readAgain(chosenEncoding, chosenLanguage);
  };
  const paragraphs = report?.blocks.filter((block) => block.kind === 'paragraph').length ?? 0;
  return (
    <Dialog
      title={text.title}
      closeLabel={close}
      onClose={() => answer(null)}
      size="wide"
      footer={
        <>
          {report !== null && (
            <span className="aside">
              {text.counts(report.blocks.length, paragraphs, report.healed.length, report.findings.length)}
            </span>
          )}
          <AnswerButtons
            cancel={cancel}
            onCancel={() => answer(null)}
            main={text.open}
            onMain={take}
            disabled={report === null}
          />
        </>
      }
    >
      <div className="two">
        <ChoiceField
          name={text.encoding}
          value={encoding}
          onChange={setEncoding}
          choices={[
            {
              value: 'auto',
              label: encoding === 'auto' && report ? text.detected(encodings[report.encoding]) : text.automatic,
            },
            ...ENCODINGS.map((name) => ({ value: name, label: encodings[name] })),
          ]}
        />
        <ChoiceField
          name={text.language}
          value={language}
          onChange={setLanguage}
          choices={[
            {
              value: 'auto',
              label: language === 'auto' && report ? text.detected(text.languages[report.language]) : text.automatic,
            },
            ...TEXT_LANGUAGES.map((name) => ({ value: name, label: text.languages[name] })),
          ]}
        />
      </div>
      {failure !== null && <p role="alert">{failure}</p>}
      {report !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="preview-text of-text" aria-label={text.preview} lang={report.language} tabIndex={0}>
          {report.blocks.slice(0, SHOWN).map((block) => (
            <p key={block.id}>
              <span className="label">{block.label}</span>
              <span>{block.text}</span>
            </p>
          ))}
        </section>
      )}
    </Dialog>
  );
}
