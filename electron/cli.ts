import { cliMessages } from '../shared/messages/cli.ts';
import { LOCALES, type Locale } from '../shared/messages/table.ts';
import { parseArguments } from './commands/arguments.ts';
import type { Command, Terminal } from './commands/command.ts';
import { CommandFailure, EXIT, type ExitCode } from './commands/exit.ts';
import { shown } from './commands/shown.ts';
import { systemLocale } from './services/places.ts';

/** Loaded by name, so that `help` does not read the writers. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  intake: async () => (await import('./commands/intake.ts')).intakeCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  'carry-over': async () => (await import('./commands/carry-over.ts')).carryOverCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  verbs: async () => (await import('./commands/verbs.ts')).verbsCommand,
  open: async () => (await import('./commands/open.ts')).openCommand,
  help: async () => (await import('./commands/help.ts')).helpCommand,
  '--help': async () => (await import('./commands/help.ts')).helpCommand,
  '--version': async () => (await import('./commands/version.ts')).versionCommand,
};

function isLocale(value: string | undefined): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}

/** `--ui-lang` may stand anywhere and belongs to every command. */
function takeLocale(words: readonly string[]): { locale: Locale; rest: readonly string[] } {
  const index = words.findIndex((word) => word === '--ui-lang' || word.startsWith('--ui-lang='));
  if (index < 0) return { locale: systemLocale(), rest: words };
  const joined = words[index]!.includes('=');
  const value = joined ? words[index]!.slice('--ui-lang='.length) : words[index + 1];
  const locale = systemLocale();
  if (!isLocale(value)) {
    throw new CommandFailure(
      EXIT.usage,
      cliMessages[locale].errors.badValue('--ui-lang', value ?? '', LOCALES.join(' ')),
    );
  }
  return { locale: value, rest: [...words.slice(0, index), ...words.slice(index + (joined ? 1 : 2))] };
}

function createTerminal(locale: Locale): Terminal {
  return {
    locale,
    // npm runs scripts in the package's folder and keeps the person's own in this variable.
    folder: process.env.INIT_CWD ?? process.cwd(),
    print: (text) =>
      new Promise((resolve, reject) => {
        // What is piped stays as it is: it is data, and nobody reads it here.
        process.stdout.write(process.stdout.isTTY ? shown(text) : text, (error) => {
          // A reader that has seen enough (`| head`) is no failure.
          if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
          else resolve();
        });
      }),
    say: (sentence) => void process.stderr.write(`${shown(sentence)}\n`),
  };
}

/** Said to the writer already, by its callback; without a listener Node would end the process. */
function ignoreBrokenPipe(): void {}

/** Runs one command; answers the exit code. Never rejects: whatever goes wrong is one sentence on the error stream. */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  let terminal = createTerminal(systemLocale());
  process.stdout.off('error', ignoreBrokenPipe).on('error', ignoreBrokenPipe);
  try {
    const { locale, rest } = takeLocale(words);
    terminal = createTerminal(locale);
    const [name = 'help', ...others] = rest;
    if (!Object.hasOwn(COMMANDS, name)) {
      throw new CommandFailure(EXIT.usage, cliMessages[locale].errors.unknownCommand(name));
    }
    const command = await COMMANDS[name]!();
    await command.run(parseArguments(others, command, locale), terminal);
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommandFailure) {
      terminal.say(error.message);
      return error.exitCode;
    }
    const reason = error instanceof Error ? error.message : String(error);
    terminal.say(cliMessages[terminal.locale].errors.internal(reason));
    return EXIT.fault;
  }
}
