import { appMessages } from '../../shared/messages/app.ts';
import { failureSentence } from '../../shared/messages/index.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { useDesk, useDeskState, useText } from './desk.ts';
import type { SaveState } from './desk-state.ts';
import { clockTime } from './time.ts';

function words(save: SaveState, text: (typeof appMessages)['ja']['save'], locale: Locale): string {
  switch (save.kind) {
    case 'saved':
      return save.automatic ? text.autosaved(clockTime(save.at, locale)) : text.saved(clockTime(save.at, locale));
    case 'kept':
      return text.kept(clockTime(save.at, locale));
    default:
      return text[save.kind];
  }
}

/** Whether the work is safe, always in words; a press saves. */
export function SaveWords() {
  const { actions } = useDesk();
  const text = useText(appMessages).save;
  const locale = useDeskState((state) => state.locale);
  const save = useDeskState((state) => state.save);
  return (
    <div role="status" className="saved-place">
      <button
        type="button"
        className={save.kind === 'failed' ? 'saved failed' : 'saved'}
        title={save.kind === 'failed' ? failureSentence(locale, save.failure.code, save.failure.detail) : undefined}
        onClick={() => actions.run('file.save')}
      >
        {words(save, text, locale)}
      </button>
    </div>
  );
}
