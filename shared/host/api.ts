import type { ContentHash } from '../model/ids.ts';

/** Opaque names that the host gives and understands; the renderer never sees a path. */
export type FileHandle = string & { readonly __brand: 'FileHandle' };
export type FolderHandle = string & { readonly __brand: 'FolderHandle' };
export type JournalHandle = string & { readonly __brand: 'JournalHandle' };

export interface HostInfo {
  readonly host: 'electron' | 'loopback';
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
  /** False: the renderer shows its own file dialog, fed by `browse`. */
  readonly nativeDialogs: boolean;
  /** Whether `printPdf` can work (a Chromium is at hand). */
  readonly canPrintPdf: boolean;
  readonly locale: 'ja' | 'en';
}

/** A text that comes with the program. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a window opens first: files named at the start, each told once, and journals that a crash left. */
export interface Launched {
  readonly files: readonly FileHandle[];
  readonly orphans: readonly JournalEntry[];
}

/** All that a window needs before it can show something, in one answer. */
export interface Greeting extends HostInfo {
  readonly settings: Settings;
  /** Null after a reload, and where it cannot be told: whoever asks for it again learns why. */
  readonly launched: Launched | null;
  /** True where the start asked to show the sample; false once `launched` was told, so a reload does not repeat it. */
  readonly trySample: boolean;
  /** Null where nobody asked for it, after a reload, and where it cannot be read. */
  readonly sample: Sample | null;
}

/** Kinds of file for dialogs and icons. */
export type FileKind = 'dossier' | 'text' | 'docx' | 'pdf' | 'html' | 'xlsx';

export interface OpenedFile {
  readonly file: FileHandle;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes: `write` asks for it again. */
  readonly hash: ContentHash;
  readonly writable: boolean;
  /** Who else has the file open right now, or null. */
  readonly heldBy: string | null;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly file: FileHandle | null;
  readonly folder: FolderHandle | null;
  /** ISO 8601, UTC. */
  readonly modified: string;
  readonly size: number;
}

export interface FolderListing {
  readonly folder: FolderHandle;
  readonly name: string;
  readonly parent: FolderHandle | null;
  readonly entries: readonly FolderEntry[];
  /** True where the folder has more entries than the bound. */
  readonly limited: boolean;
}

export interface WriteRequest {
  readonly file: FileHandle;
  readonly bytes: Uint8Array;
  /** Hash of what the writer believes is on disk; null: the file must not exist; 'any': a person said "replace". */
  readonly expected: ContentHash | null | 'any';
}

export interface RecentFile {
  readonly file: FileHandle;
  readonly name: string;
  /** Name of the folder it lies in, for telling two of one name apart. */
  readonly folder: string;
  readonly openedAt: string;
}

export interface JournalEntry {
  readonly journal: JournalHandle;
  /** File the journal belongs to; null for a dossier never saved. */
  readonly file: FileHandle | null;
  readonly name: string;
  readonly writtenAt: string;
  readonly size: number;
  /** The file was written after the journal: it may hold more than what would be brought back. */
  readonly fileIsNewer: boolean;
}

export interface PdfRequest {
  /** A whole, self-contained HTML document; scripts and network are off while it is printed. */
  readonly html: string;
  readonly paper: 'A4' | 'Letter';
  readonly landscape: boolean;
}

/** Settings are a small JSON object; the renderer owns its keys. */
export type Settings = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The one contract between the interface and the platform. Every method is asked with one argument and answers a
 * promise; expected failure rejects with a `HostError` (a code of `host/errors.ts`). Two hosts implement it: Electron
 * (IPC) and the loopback server (HTTP on 127.0.0.1).
 */
export interface HostApi {
  /** @param request.returns the page was loaded again: what was on the desk comes back, and nothing is taken */
  hello(request: { returns: boolean }): Promise<Greeting>;
  /** Files named on the command line or handed over by a second start, each told once. */
  takeLaunchFiles(_: null): Promise<readonly FileHandle[]>;
  pickOpen(request: { kinds: readonly FileKind[] }): Promise<FileHandle | null>;
  pickSave(request: { suggestedName: string; kind: FileKind }): Promise<FileHandle | null>;
  /** The platform's folder dialog; null where a person cancelled it. Only where `nativeDialogs`. */
  pickFolder(_: null): Promise<FolderHandle | null>;
  browse(request: { folder: FolderHandle | null }): Promise<FolderListing>;
  /** A handle for a name inside a folder; the file need not exist. */
  place(request: { folder: FolderHandle; name: string }): Promise<FileHandle>;
  /** Rejects with what would keep `write` from writing there (closed folder, read-only, open elsewhere); writes nothing. */
  checkTarget(request: { file: FileHandle }): Promise<null>;
  read(request: { file: FileHandle }): Promise<OpenedFile>;
  write(request: WriteRequest): Promise<{ hash: ContentHash; name: string; savedAt: string }>;
  /** Lets go of the lock that `read` or `write` took. */
  release(request: { file: FileHandle }): Promise<null>;
  reveal(request: { file: FileHandle }): Promise<null>;
  recent(_: null): Promise<readonly RecentFile[]>;
  forgetRecent(request: { file: FileHandle | null }): Promise<null>;
  /** Replaces the journal of this dossier as a whole, durably. */
  writeJournal(request: {
    journal: JournalHandle | null;
    file: FileHandle | null;
    name: string;
    bytes: Uint8Array;
  }): Promise<JournalHandle>;
  /** Journals that no living window owns. */
  orphanJournals(_: null): Promise<readonly JournalEntry[]>;
  readJournal(request: { journal: JournalHandle }): Promise<Uint8Array>;
  dropJournal(request: { journal: JournalHandle }): Promise<null>;
  sample(_: null): Promise<Sample>;
  printPdf(request: PdfRequest): Promise<Uint8Array>;
  readSettings(_: null): Promise<Settings>;
  writeSettings(request: Settings): Promise<null>;
  log(request: { level: 'info' | 'error'; text: string }): Promise<null>;
}

export type HostMethod = keyof HostApi;
