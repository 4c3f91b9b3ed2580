import { afterEach, beforeEach, vi } from 'vitest';

/** What a command wrote; a test may set it back to look at the next command alone. */
export interface Terminal {
  printed: string;
  said: string;
}

/** Catches both streams in each test of the file, in English and in a folder that is known only when the tests run. */
export function watchTerminal(folder: () => string): Terminal {
  const terminal: Terminal = { printed: '', said: '' };
  beforeEach(() => {
    terminal.printed = '';
    terminal.said = '';
    vi.stubEnv('INIT_CWD', folder());
    vi.stubEnv('LC_ALL', 'en_US.UTF-8');
    vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done: () => void) => {
      terminal.printed += text;
      done();
      return true;
    }) as never);
    vi.spyOn(process.stderr, 'write').mockImplementation(((text: string) => {
      terminal.said += text;
      return true;
    }) as never);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  return terminal;
}
