import type { Greeting, HostApi, Launched } from '../../shared/host/api.ts';

/** Under this name `reload.ts` notes the place of a window whose page goes away. */
export const PLACE_KEY = 'soan-place';

/** @param returns a reload brings back what lay on the desk */
export function askFirst(host: Pick<HostApi, 'hello'>, returns: boolean): Promise<Greeting> {
  const greeting = host.hello({ returns });
  // A refusal is told by whoever waits for the answer, which is nobody yet.
  greeting.catch(() => undefined);
  return greeting;
}

export async function askLaunched(host: Pick<HostApi, 'takeLaunchFiles' | 'orphanJournals'>): Promise<Launched> {
  const [files, orphans] = await Promise.all([host.takeLaunchFiles(null), host.orphanJournals(null)]);
  return { files, orphans };
}
