import { useCallback, useEffect, useRef, useState } from 'react';
import type { FolderEntry, FolderHandle, FolderListing } from '../../shared/host/api.ts';
import { dialogMessages } from '../../shared/messages/dialogs.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { useDesk, useDeskState, useText } from './desk.ts';
import { PickList, useListId } from './pick-list.tsx';
import { dayTime } from './time.ts';

/** The folder of this machine that a dialog looks into; null until it has come. */
export interface BrowsedFolder {
  readonly listing: FolderListing | null;
  readonly browse: (folder: FolderHandle) => void;
  /** The folder on its way: who types a name and Enter before it has come is not left without an answer. */
  readonly coming: () => Promise<FolderListing | null>;
}

/** Starts where the host says; what cannot be read is told, and the folder before stays. */
export function useBrowsedFolder(): BrowsedFolder {
  const { host, actions } = useDesk();
  const [listing, setListing] = useState<FolderListing | null>(null);
  const coming = useRef<Promise<FolderListing | null>>(Promise.resolve(null));
  const go = useCallback(
    async (folder: FolderHandle | null) => {
      coming.current = host.browse({ folder }).catch((error: unknown) => {
        actions.tellFailure(error);
        return null;
      });
      const come = await coming.current;
      if (come !== null) setListing(come);
    },
    [host, actions],
  );
  useEffect(() => void go(null), [go]);
  return { listing, browse: (folder) => void go(folder), coming: () => coming.current };
}

interface FolderListProps {
  readonly place: BrowsedFolder;
  /** What of the folder is shown. */
  readonly entries: readonly FolderEntry[];
  readonly label: string;
  readonly at: number;
  readonly onAt: (index: number) => void;
  /** A file was picked; folders are gone into. */
  readonly onFile: (entry: FolderEntry) => void;
  /** Said where nothing is shown. */
  readonly empty: string;
  /** Takes the focus when the dialog opens. */
  readonly first?: boolean;
}

/** One folder with the way up and what is in it. */
export function FolderList({ place, entries, label, at, onAt, onFile, empty, first }: FolderListProps) {
  const text = useText(dialogMessages).files;
  const locale = useDeskState((state) => state.locale);
  const list = useListId();
  const { listing, browse } = place;
  const go = (folder: FolderHandle) => {
    onAt(0);
    browse(folder);
  };
  return (
    <>
      <div className="file-where">
        <Button
          look="icon"
          label={text.up}
          disabled={listing === null || listing.parent === null}
          onPress={() => listing?.parent && go(listing.parent)}
        >
          <Icon sign="up" />
        </Button>
        <span>{listing?.name}</span>
      </div>
      <div className="file-box">
        <PickList
          id={list}
          className="file-list"
          label={label}
          count={entries.length}
          at={at}
          onAt={onAt}
          onPick={(index) => pick(entries[index], go, onFile)}
          rowKey={(i) => `${entries[i]!.kind} ${entries[i]!.name}`}
          first={first}
          row={(i) => <EntryLine entry={entries[i]!} time={dayTime(entries[i]!.modified, locale)} />}
        />
        {listing !== null && entries.length === 0 && <p className="file-none">{empty}</p>}
      </div>
      {listing?.limited && <p>{text.limited}</p>}
    </>
  );
}

function pick(
  entry: FolderEntry | undefined,
  go: (folder: FolderHandle) => void,
  onFile: (entry: FolderEntry) => void,
): void {
  if (entry === undefined) return;
  if (entry.folder !== null) go(entry.folder);
  else onFile(entry);
}

function EntryLine({ entry, time }: { readonly entry: FolderEntry; readonly time: string }) {
  return (
    <>
      <Icon sign={entry.kind === 'folder' ? 'folder' : 'file'} />
      <span>{entry.name}</span>
      <span className="side">{time}</span>
      <span className="side">{entry.kind === 'file' ? printSize(entry.size) : ''}</span>
    </>
  );
}

function printSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1000 ? `${Math.ceil(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}
