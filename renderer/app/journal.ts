import type { Dossier } from '../../shared/dossier/types.ts';
import type { FileHandle, HostApi, JournalHandle } from '../../shared/host/api.ts';
import type { Result } from '../../shared/model/shape.ts';

/**
 * From a change to the journal on disk in under a second: a change that comes while one is being written waits for two
 * encodings and writings besides.
 */
const DELAY_MS = 300;
/** How often to ask again while an input method composes. */
const COMPOSING_MS = 200;
/** A disk that was full or a share that was away may be back: tried again even where nobody types on. */
const RETRY_MS = 10_000;

export interface JournalServices {
  readonly host: Pick<HostApi, 'writeJournal' | 'dropJournal'>;
  readonly encode: (dossier: Dossier) => Promise<Result<Uint8Array>>;
  /** The dossier as it stands; null where there is nothing worth keeping. */
  readonly current: () => { readonly dossier: Dossier; readonly file: FileHandle | null; readonly name: string } | null;
  readonly isComposing: () => boolean;
  readonly now: () => string;
  readonly onKept: (at: string) => void;
  readonly onFailure: (failure: unknown) => void;
}

export interface Journal {
  /** Something changed: what the person typed is on disk soon. Costs nothing when called on every key. */
  touch(): void;
  /** Continues a journal that a crashed window left behind. */
  adopt(handle: JournalHandle): void;
  /** The journal on disk, if there is one. */
  handle(): JournalHandle | null;
  /** Writes now what waits to be written; the page is about to go. */
  flush(): Promise<void>;
  /** Everything is saved, or given up: takes the journal away. */
  drop(): Promise<void>;
}

/** The recovery journal: throttled, one write at a time, encoded off the thread, silent while an input method composes. */
export function createJournal(services: JournalServices): Journal {
  let handle: JournalHandle | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  let writing: Promise<void> | null = null;
  // Counts up with each drop: a write that was under way belongs to a text that is no longer of interest.
  let era = 0;

  const schedule = (delay: number) => {
    timer ??= setTimeout(() => {
      timer = null;
      if (services.isComposing()) schedule(COMPOSING_MS);
      else if (writing !== null) again = true;
      else writing = write().finally(done);
    }, delay);
  };

  const done = () => {
    writing = null;
    if (again) {
      again = false;
      schedule(0);
    }
  };

  const write = async () => {
    const now = services.current();
    if (now === null) return;
    const mine = era;
    try {
      const encoded = await services.encode(now.dossier);
      if (mine !== era) return;
      if (!encoded.ok) return services.onFailure(encoded);
      const { file, name } = now;
      const written = await services.host.writeJournal({ journal: handle, file, name, bytes: encoded.value });
      if (mine !== era) await services.host.dropJournal({ journal: written });
      else {
        handle = written;
        clearTimeout(retry);
        services.onKept(services.now());
      }
    } catch (error) {
      if (mine !== era) return;
      services.onFailure(error);
      clearTimeout(retry);
      retry = setTimeout(() => schedule(0), RETRY_MS);
    }
  };

  return {
    touch: () => schedule(DELAY_MS),
    adopt: (given) => {
      handle = given;
    },
    handle: () => handle,
    flush: async () => {
      await writing;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      again = false;
      writing = write().finally(done);
      await writing;
    },
    drop: async () => {
      era += 1;
      again = false;
      clearTimeout(retry);
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const known = handle;
      handle = null;
      await writing;
      // A journal that cannot be dropped is offered at the next start; nothing is lost by that.
      if (known !== null) await services.host.dropJournal({ journal: known }).catch(() => undefined);
    },
  };
}
