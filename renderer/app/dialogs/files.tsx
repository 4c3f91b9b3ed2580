import { useState } from 'react';
import type { FileHandle, FileKind, FolderEntry } from '../../../shared/host/api.ts';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { AnswerButtons } from '../../ui/answer-buttons.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { useDesk, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { FolderList, useBrowsedFolder } from '../folder-list.tsx';

export type FilesQuestion =
  | { readonly kind: 'open'; readonly kinds: readonly FileKind[] }
  | { readonly kind: 'save'; readonly suggestedName: string; readonly fileKind: FileKind };

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  dossier: ['.soan'],
  text: ['.txt', '.text', '.md', '.markdown'],
  docx: ['.docx'],
  pdf: ['.pdf'],
  html: ['.html', '.htm'],
  xlsx: ['.xlsx'],
};

/** The window's own file dialog, where the platform lends none: folders, files, and a name to save under. */
export default function Files({ question, answer }: DialogProps<FilesQuestion, FileHandle>) {
  const { host, actions } = useDesk();
  const text = useText(dialogMessages).files;
  const { close, cancel } = useText(appMessages);
  const place = useBrowsedFolder();
  const [at, setAt] = useState(0);
  const [name, setName] = useState(question.kind === 'save' ? question.suggestedName : '');
  const [filter, setFilter] = useState<'fitting' | 'all'>('fitting');

  const wanted = (question.kind === 'open' ? question.kinds : [question.fileKind]).flatMap((kind) => EXTENSIONS[kind]);
  const fits = (entry: FolderEntry) =>
    entry.kind === 'folder' || filter === 'all' || wanted.some((end) => entry.name.toLowerCase().endsWith(end));
  const entries = place.listing?.entries.filter(fits) ?? [];

  const pickFile = (entry: FolderEntry) => {
    if (question.kind === 'save') setName(entry.name);
    else if (entry.file !== null) answer(entry.file);
  };
  const open = () => {
    const entry = entries[at];
    if (entry === undefined) return;
    if (entry.folder === null) return pickFile(entry);
    setAt(0);
    place.browse(entry.folder);
  };
  const save = async () => {
    if (name.trim() === '') return;
    const folder = place.listing ?? (await place.coming());
    if (folder === null) return;
    const whole = question.kind === 'save' ? withExtension(name.trim(), question) : name;
    try {
      answer(await host.place({ folder: folder.folder, name: whole }));
    } catch (error) {
      actions.tellFailure(error);
    }
  };
  const saving = question.kind === 'save';
  return (
    <Dialog
      title={saving ? text.saveTitle : text.openTitle}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={saving ? save : open}
      size="wide"
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={saving ? text.save : text.open}
          onMain={saving ? save : open}
          disabled={saving ? name.trim() === '' : entries.length === 0}
        />
      }
    >
      {saving && <TextField name={text.name} value={name} onChange={setName} first beside />}
      <FolderList
        place={place}
        entries={entries}
        label={text.list}
        at={at}
        onAt={setAt}
        onFile={pickFile}
        empty={saving ? text.emptySaving : text.empty}
        first={!saving}
      />
      {!saving && (
        <ChoiceField
          name={text.file}
          beside
          value={filter}
          choices={[
            { value: 'fitting', label: wanted.join(' ') },
            { value: 'all', label: text.all },
          ]}
          onChange={setFilter}
        />
      )}
    </Dialog>
  );
}

/** What was typed, with the ending of the suggested name where it has none that fits. */
function withExtension(typed: string, question: FilesQuestion & { readonly kind: 'save' }): string {
  const own = /(\.akn)?\.[a-z]+$/.exec(question.suggestedName)?.[0] ?? '';
  const fits = [own, ...EXTENSIONS[question.fileKind]].some((end) => typed.toLowerCase().endsWith(end));
  return fits ? typed : typed + own;
}
