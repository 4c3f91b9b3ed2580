import { cliMessages } from '../../shared/messages/cli.ts';
import type { Command } from './command.ts';

export const helpCommand: Command = {
  usage: 'help',
  options: {},
  operands: { least: 0, most: 1 },
  run: async (_, terminal) => terminal.print(cliMessages[terminal.locale].help),
};
