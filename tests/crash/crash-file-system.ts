import { writeFileSync } from 'node:fs';
import { type FileSystem, nodeFileSystem, type OpenFile } from '../../electron/services/file-system.ts';

/** A step that changes something on disk. */
export type Step = 'create' | 'write' | 'sync' | 'close' | 'rename' | 'link' | 'remove' | 'syncFolder';

export interface StepWatch {
  /** Before a step; may not come back. A code lets the step fail. */
  before(step: Step, path: string): string | null;
  /** In the middle of a write. */
  half(path: string): void;
  after(step: Step, path: string): void;
  /** Around everything that waits for the disk, looking included. */
  waiting<T>(run: () => Promise<T>): Promise<T>;
}

/**
 * The file layer of a run: every step is told before it begins and after it ended. With `powerCut` bytes reach the disk
 * at `sync` and names at `syncFolder` only, the least that a system promises: what was neither is lost when the process dies.
 */
export function crashFileSystem(watch: StepWatch, powerCut: boolean): FileSystem {
  let names: (() => Promise<void>)[] = [];
  /** Whoever looks sees every change that was made, as a running system shows it. */
  const settle = async () => {
    const waiting = names;
    names = [];
    for (const change of waiting) await change();
  };

  async function told<T>(step: Step, path: string, run: () => Promise<T>): Promise<T> {
    const code = watch.before(step, path);
    if (code !== null) throw Object.assign(new Error(`${code}: simulated`), { code });
    const result = await watch.waiting(run);
    watch.after(step, path);
    return result;
  }

  const changeName = (step: Step, path: string, run: () => Promise<void>) =>
    told(step, path, async () => {
      if (powerCut) names.push(run);
      else await run();
    });

  function openFile(file: OpenFile, path: string): OpenFile {
    let unsynced: Uint8Array[] = [];
    return {
      resemble: (facts) => file.resemble(facts),
      write: (bytes) =>
        told('write', path, async () => {
          if (powerCut) {
            unsynced.push(bytes);
            watch.half(path);
            return;
          }
          const middle = bytes.length >> 1;
          await file.write(bytes.subarray(0, middle));
          watch.half(path);
          await file.write(bytes.subarray(middle));
        }),
      sync: () =>
        told('sync', path, async () => {
          for (const bytes of unsynced) await file.write(bytes);
          unsynced = [];
          await file.sync();
        }),
      close: async () => {
        // What was never synchronised is in the file for whoever looks while the machine runs.
        const rest = unsynced;
        if (rest.length > 0) names.push(async () => writeFileSync(path, Buffer.concat(rest)));
        await told('close', path, () => file.close());
      },
    };
  }

  const looking =
    <A extends unknown[], R>(run: (...values: A) => Promise<R>) =>
    async (...values: A) => {
      await settle();
      return watch.waiting(() => run(...values));
    };
  const { facts, realPath, read, canWrite, openable, touch, makeFolder } = nodeFileSystem;
  return {
    facts: looking(facts),
    realPath: looking(realPath),
    read: looking(read),
    canWrite: looking(canWrite),
    openable: looking(openable),
    names: looking(nodeFileSystem.names),
    touch,
    makeFolder,
    create: async (path) => {
      await settle();
      return openFile(await told('create', path, () => nodeFileSystem.create(path)), path);
    },
    rename: (from, to) => changeName('rename', to, () => nodeFileSystem.rename(from, to)),
    link: (from, to) => told('link', to, () => nodeFileSystem.link(from, to)),
    remove: (path) => changeName('remove', path, () => nodeFileSystem.remove(path)),
    syncFolder: (path) =>
      told('syncFolder', path, async () => {
        await settle();
        await nodeFileSystem.syncFolder(path);
      }),
  };
}
