import type { FileHandle, HostApi, HostInfo, JournalEntry, Settings } from '../../shared/host/api.ts';

/** Under this name `reload.ts` notes the place of a window whose page goes away. */
export const PLACE_KEY = 'soan-place';

/** What the host is asked before anything is shown, each question as early as it can be. */
export interface FirstAnswers {
  readonly info: Promise<HostInfo>;
  readonly settings: Promise<Settings>;
  /** Files named at the start and journals that a crash left; null after a reload, where neither is asked for. */
  readonly launched: Promise<Launched> | null;
  /** The declaration to try; null where the start did not ask for it, and where it could not be read. */
  readonly sample: Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
}

export interface Launched {
  readonly files: readonly FileHandle[];
  readonly orphans: readonly JournalEntry[];
}

/** @param returns a reload brings back what lay on the desk */
export function askFirst(host: HostApi, returns: boolean): FirstAnswers {
  const info = host.hello(null);
  const settings = host.readSettings(null).catch(() => ({}));
  // After `hello`: once the files are taken it tells no more that the sample was asked for.
  const launched = returns ? null : info.then(() => askLaunched(host));
  const sample = info.then((known) => (known.trySample && !returns ? host.sample(null) : null)).catch(() => null);
  // A refusal is told by whoever waits for the answer, which is nobody yet.
  for (const answer of [info, launched]) answer?.catch(() => undefined);
  return { info, settings, launched, sample };
}

export async function askLaunched(host: HostApi): Promise<Launched> {
  const [files, orphans] = await Promise.all([host.takeLaunchFiles(null), host.orphanJournals(null)]);
  return { files, orphans };
}
