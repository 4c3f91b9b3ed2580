import { useCallback, useEffect, useState } from 'react';
import type { FolderHandle, FolderListing } from '../../shared/host/api.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { dialogMessages } from '../../shared/messages/dialogs.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { useDesk, useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { PickList, useListId } from '../app/pick-list.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icons.tsx';

/** Which folder several files go into: its own list, because the platform's dialogs choose files only. */
export default function Folder({ answer }: DialogProps<null, FolderListing>) {
  const { host, actions } = useDesk();
  const m = useText(outputRoomMessages);
  const text = useText(dialogMessages).files;
  const { close, cancel } = useText(appMessages);
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [at, setAt] = useState(0);
  const list = useListId();
  const browse = useCallback(
    async (folder: FolderHandle | null) => {
      try {
        setListing(await host.browse({ folder }));
        setAt(0);
      } catch (error) {
        actions.tellFailure(error);
      }
    },
    [host, actions],
  );
  useEffect(() => void browse(null), [browse]);
  const folders = listing?.entries.filter((entry) => entry.folder !== null) ?? [];
  const pick = (index: number) => {
    const folder = folders[index]?.folder;
    if (folder) void browse(folder);
  };
  return (
    <Dialog
      title={m.folderTitle}
      closeLabel={close}
      onClose={() => answer(null)}
      size="wide"
      footer={
        <>
          <Button look="quiet" onPress={() => answer(null)}>
            {cancel}
          </Button>
          <Button look="main" first disabled={listing === null} onPress={() => answer(listing)}>
            {m.folderHere}
          </Button>
        </>
      }
    >
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
      <PickList
        id={list}
        className="file-list"
        label={m.folderList}
        count={folders.length}
        at={at}
        onAt={setAt}
        onPick={pick}
        rowKey={(i) => folders[i]!.name}
        row={(i) => (
          <>
            <Icon sign="folder" />
            <span>{folders[i]!.name}</span>
          </>
        )}
      />
      {listing !== null && folders.length === 0 && <p>{m.folderEmpty}</p>}
    </Dialog>
  );
}
