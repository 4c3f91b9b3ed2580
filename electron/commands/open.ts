import { resolve } from 'node:path';
import type { Command } from './command.ts';
import { readBytes } from './paths.ts';

const MOST_WINDOW_FILES = 20;

export const openCommand: Command = {
  usage: 'open [FILE …]',
  options: {},
  operands: { least: 0, most: MOST_WINDOW_FILES },
  async run(given, terminal) {
    // A name that does not exist is said here, in the terminal where it was typed, and not in a window.
    for (const typed of given.operands) await readBytes(typed, terminal);
    const { launch } = await import('../launch.ts');
    const files = given.operands.map((typed) => resolve(terminal.folder, typed));
    await launch({ files, trySample: false, locale: terminal.locale });
  },
};
