import { cliMessages } from '../../shared/messages/cli.ts';
import type { Locale } from '../../shared/messages/table.ts';
import type { Arguments, OptionSpecs } from './arguments.ts';

/** What a command is given besides its words. Replaced in tests. */
export interface Terminal {
  readonly locale: Locale;
  /** Folder that relative paths start from: where the person typed, not where npm runs the script. */
  readonly folder: string;
  /** Standard output: results only, so that it may be piped. Awaits the reader where it is slow. */
  print(text: string): Promise<void>;
  /** Error stream: everything said to a person. */
  say(sentence: string): void;
}

/** One command: one file in this folder and one line in the table of `cli.ts`. Rejects with `CommandFailure`. */
export interface Command {
  /** As `help` shows it: the words after `soan --`. */
  readonly usage: string;
  readonly options: OptionSpecs;
  /** How many files it takes. */
  readonly operands: { readonly least: number; readonly most: number };
  run(given: Arguments, terminal: Terminal): Promise<void>;
}

export function errorText(terminal: Terminal): (typeof cliMessages)['en']['errors'] {
  return cliMessages[terminal.locale].errors;
}
