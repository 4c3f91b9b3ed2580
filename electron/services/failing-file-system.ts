import { type FileSystem, nodeFileSystem, type OpenFile } from './file-system.ts';

/** For tests: the real file system with one step that fails as a full disk or a broken device would. */
export type Step = keyof FileSystem | `create.${keyof OpenFile}`;

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

/** @param fails asked before each step; a code lets that step fail, null lets it through */
export function failingFileSystem(fails: (step: Step, path: string) => string | null): FileSystem {
  const guard = <T extends object>(target: T, prefix: string, path: string): T =>
    new Proxy(target, {
      get(object, key) {
        const value = Reflect.get(object, key) as ((...values: unknown[]) => Promise<unknown>) | undefined;
        // Whoever awaits the proxy asks for `then`.
        if (value === undefined) return undefined;
        return async (...values: unknown[]) => {
          const where = prefix === '' ? String(values[0]) : path;
          const code = fails(`${prefix}${String(key)}` as Step, where);
          // A close that fails has closed all the same (POSIX leaves it open to chance; Linux closes).
          if (code !== null && key === 'close') await value.apply(object, values);
          if (code !== null) throw systemError(code);
          const result = await value.apply(object, values);
          return prefix === '' && key === 'create' ? guard(result as OpenFile, 'create.', where) : result;
        };
      },
    });
  return guard(nodeFileSystem, '', '');
}
