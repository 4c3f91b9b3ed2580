import { cliMessages } from '../../shared/messages/cli.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { CommandFailure, EXIT } from './exit.ts';

/** `flag` stands alone, `value` takes the next word, a list takes one of its words. */
export type OptionSpecs = Readonly<Record<string, 'flag' | 'value' | readonly string[]>>;

export interface Arguments {
  readonly operands: readonly string[];
  has(name: string): boolean;
  /** The value of an option, null where it was not given. */
  value(name: string): string | null;
}

interface Grammar {
  readonly usage: string;
  readonly options: OptionSpecs;
  readonly operands: { readonly least: number; readonly most: number };
}

/**
 * Reads the words after a command: `--name value`, `--name=value`, flags, files; after `--` everything is a file. What
 * the command does not know is refused with a sentence: a misspelt option must not silently change a document.
 */
export function parseArguments(words: readonly string[], grammar: Grammar, locale: Locale): Arguments {
  const text = cliMessages[locale].errors;
  const refuse = (sentence: string) => new CommandFailure(EXIT.usage, sentence);
  const operands: string[] = [];
  const given = new Map<string, string>();

  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === '--') {
      operands.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('--')) {
      operands.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
    const spec = Object.hasOwn(grammar.options, name) ? grammar.options[name] : undefined;
    if (spec === undefined) throw refuse(text.unknownOption(`--${name}`));
    if (spec === 'flag') {
      if (equals >= 0) throw refuse(text.unknownOption(word));
      given.set(name, '');
      continue;
    }
    const value = equals < 0 ? words[++i] : word.slice(equals + 1);
    if (value === undefined || value === '') throw refuse(text.missingValue(`--${name}`));
    if (spec !== 'value' && !spec.includes(value)) throw refuse(text.badValue(`--${name}`, value, spec.join(' ')));
    given.set(name, value);
  }

  if (operands.length < grammar.operands.least) throw refuse(text.missingOperand(grammar.usage));
  if (operands.length > grammar.operands.most) {
    throw refuse(text.extraOperand(operands[grammar.operands.most]!, grammar.usage));
  }
  return { operands, has: (name) => given.has(name), value: (name) => given.get(name) ?? null };
}
