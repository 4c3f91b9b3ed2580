import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileHandle, FileKind, FolderEntry, FolderHandle, FolderListing } from '../../../shared/host/api.ts';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useDesk, useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { PickList, useListId } from '../pick-list.tsx';
import { dayTime } from '../time.ts';

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
  const locale = useDeskState((state) => state.locale);
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [at, setAt] = useState(0);
  const [name, setName] = useState(question.kind === 'save' ? question.suggestedName : '');
  const [filter, setFilter] = useState<'fitting' | 'all'>('fitting');
  const list = useListId();

  // The folder on its way: who types a name and Enter before it has come is not left without an answer.
  const coming = useRef<Promise<FolderListing | null>>(null);

  const browse = useCallback(
    async (folder: FolderHandle | null) => {
      coming.current = host.browse({ folder }).catch((error: unknown) => {
        actions.tellFailure(error);
        return null;
      });
      const come = await coming.current;
      if (come === null) return;
      setListing(come);
      setAt(0);
    },
    [host, actions],
  );
  useEffect(() => void browse(null), [browse]);

  const wanted = (question.kind === 'open' ? question.kinds : [question.fileKind]).flatMap((kind) => EXTENSIONS[kind]);
  const fits = (entry: FolderEntry) =>
    entry.kind === 'folder' || filter === 'all' || wanted.some((end) => entry.name.toLowerCase().endsWith(end));
  const entries = listing?.entries.filter(fits) ?? [];

  const pick = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    if (entry.folder !== null) void browse(entry.folder);
    else if (question.kind === 'save') setName(entry.name);
    else if (entry.file !== null) answer(entry.file);
  };
  const save = async () => {
    if (name.trim() === '') return;
    const place = listing ?? (await coming.current);
    if (place === null) return;
    const whole = question.kind === 'save' ? withExtension(name.trim(), question) : name;
    try {
      answer(await host.place({ folder: place.folder, name: whole }));
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
      onSubmit={saving ? save : () => pick(at)}
      size="wide"
      footer={
        <>
          <Button look="quiet" onPress={() => answer(null)}>
            {cancel}
          </Button>
          {saving ? (
            <Button look="main" disabled={name.trim() === ''} onPress={save}>
              {text.save}
            </Button>
          ) : (
            <Button look="main" disabled={entries.length === 0} onPress={() => pick(at)}>
              {text.open}
            </Button>
          )}
        </>
      }
    >
      {saving && <TextField name={text.name} value={name} onChange={setName} first beside />}
      <div className="file-where">
        <Button
          look="icon"
          label={text.up}
          disabled={listing === null || listing.parent === null}
          onPress={() => listing?.parent && browse(listing.parent)}
        >
          <Icon sign="up" />
        </Button>
        <span>{listing?.name}</span>
      </div>
      <div className="file-box">
        <PickList
          id={list}
          className="file-list"
          label={text.list}
          count={entries.length}
          at={at}
          onAt={setAt}
          onPick={pick}
          rowKey={(i) => `${entries[i]!.kind} ${entries[i]!.name}`}
          row={(i) => {
            const entry = entries[i]!;
            return (
              <>
                <Icon sign={entry.kind === 'folder' ? 'folder' : 'file'} />
                <span>{entry.name}</span>
                <span className="side">{dayTime(entry.modified, locale)}</span>
                <span className="side">{entry.kind === 'file' ? size(entry.size) : ''}</span>
              </>
            );
          }}
        />
        {listing !== null && entries.length === 0 && !saving && <p className="file-none">{text.empty}</p>}
      </div>
      {listing?.limited && <p>{text.limited}</p>}
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

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1000 ? `${Math.ceil(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}
