import packageJson from '../../package.json' with { type: 'json' };
import type { Command } from './command.ts';

export const versionCommand: Command = {
  usage: '--version',
  options: {},
  operands: { least: 0, most: 0 },
  run: async (_, terminal) => terminal.print(`${packageJson.version}\n`),
};
