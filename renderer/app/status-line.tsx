import { appMessages } from '../../shared/messages/app.ts';
import { numberingMessages } from '../../shared/messages/numbering.ts';
import type { NumberingSettings, TextLanguage } from '../../shared/model/settings.ts';
import { countMarks } from '../editor/change-marks.ts';
import { countText } from '../editor/count.ts';
import { useDesk, useDeskState, useText } from './desk.ts';
import { useSettled } from './use-settled.ts';

const PAUSE_MS = 250;

/** Where the cursor is, how much there is, what changed, and how it is numbered: in words. */
export function StatusLine() {
  const { actions } = useDesk();
  const text = useText(appMessages).status;
  const numbers = useText(numberingMessages);
  const label = useDeskState(({ snapshot }) => (snapshot?.current ? snapshot.labels.of(snapshot.current) : null));
  const doc = useSettled(
    (state) => state.snapshot?.state.doc ?? null,
    PAUSE_MS,
    (before) => before === null,
  );
  const marks = useDeskState((state) => state.marks);
  const zoom = useDeskState((state) => state.zoom);
  const selected = useDeskState(({ snapshot }) => selectedCharacters(snapshot?.state ?? null));
  if (doc === null) return <footer className="foot" />;
  const { paragraphs, characters } = countText(doc);
  const numbering = doc.attrs.numbering as NumberingSettings;
  return (
    <footer className="foot">
      {label !== null && <b>{label}</b>}
      <span>{text.paragraphs(paragraphs, characters)}</span>
      {selected > 0 && <span>{text.selection(selected)}</span>}
      <span>{text.changes(countMarks(marks))}</span>
      <span className="room" />
      {zoom !== 1 && (
        <button type="button" onClick={() => actions.run('view.zoomReset')}>
          {text.zoom(Math.round(zoom * 100))}
        </button>
      )}
      <span title={text.languageTip}>{text.language[doc.attrs.language as TextLanguage]}</span>
      <button type="button" title={text.numberingTip} onClick={() => actions.run('number.settings')}>
        {text.regime[numbering.regime]} {numbering.paragraph === 'none' ? numbers.styles.none : numbering.paragraph}
        {numbering.frozen && ` · ${text.frozen}`}
      </button>
    </footer>
  );
}

function selectedCharacters(state: { selection: { from: number; to: number; empty: boolean } } | null): number {
  return state === null || state.selection.empty ? 0 : state.selection.to - state.selection.from;
}
