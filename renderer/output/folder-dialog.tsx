import { useState } from 'react';
import type { FolderListing } from '../../shared/host/api.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { FolderList, useBrowsedFolder } from '../app/folder-list.tsx';
import { AnswerButtons } from '../ui/answer-buttons.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Which folder several files go into: its own list, because the platform's dialogs choose files only. */
export default function Folder({ answer }: DialogProps<null, FolderListing>) {
  const m = useText(outputRoomMessages);
  const { close, cancel } = useText(appMessages);
  const place = useBrowsedFolder();
  const [at, setAt] = useState(0);
  const { listing } = place;
  // Who presses before the folder has come means it all the same.
  const use = async () => {
    const come = (await place.coming()) ?? listing;
    if (come !== null) answer(come);
  };
  return (
    <Dialog
      title={m.folderTitle}
      closeLabel={close}
      onClose={() => answer(null)}
      size="wide"
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={m.folderHere}
          onMain={() => void use()}
          first
        />
      }
    >
      <FolderList
        place={place}
        entries={listing?.entries.filter((entry) => entry.folder !== null) ?? []}
        label={m.folderList}
        at={at}
        onAt={setAt}
        onFile={() => undefined}
        empty={m.folderEmpty}
      />
    </Dialog>
  );
}
