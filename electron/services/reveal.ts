import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { HostError } from '../../shared/host/errors.ts';

function revealCommand(path: string): readonly [command: string, ...rest: string[]] {
  if (process.platform === 'win32') return ['explorer.exe', `/select,${path}`];
  if (process.platform === 'darwin') return ['open', '-R', path];
  return ['xdg-open', dirname(path)];
}

/** Shows a file in the system's own file window; `not-supported` where there is none. */
export function revealInSystem(path: string): Promise<void> {
  const [command, ...rest] = revealCommand(path);
  return new Promise((resolve, reject) => {
    // Never through a shell: a file name may hold anything.
    const child = spawn(command, rest, { stdio: 'ignore', detached: true });
    child.once('error', () => reject(new HostError('not-supported')));
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
