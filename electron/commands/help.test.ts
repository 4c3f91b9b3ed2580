import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliMessages } from '../../shared/messages/cli.ts';
import {
  ANY_FORMAT_IDS,
  BUILT_IN_PRESETS,
  COMPARISON_FORMATS,
  NAME_FIELDS,
  OUTPUT_FORMATS,
} from '../../shared/output/index.ts';
import { carryOverCommand } from './carry-over.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { exportCommand } from './export.ts';
import { intakeCommand } from './intake.ts';
import { verbsCommand } from './verbs.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');

/** "x.(a|b)" as "x.a x.b", so that every ending can be looked for as it is typed. */
const spelled = (text: string) =>
  text.replace(/(\S*)\.\(([^)]+)\)/gu, (_, stem: string, ends: string) =>
    ends
      .split('|')
      .map((end) => `${stem}.${end}`)
      .join(' '),
  );

const commands = {
  intake: intakeCommand,
  export: exportCommand,
  compare: compareCommand,
  check: checkCommand,
  verbs: verbsCommand,
  'carry-over': carryOverCommand,
};
const options = [...new Set(Object.values(commands).flatMap((command) => Object.keys(command.options)))];
const choices = Object.values(commands).flatMap((command) =>
  Object.values(command.options).flatMap((spec) => (typeof spec === 'string' ? [] : [...spec])),
);
const extensions = [...OUTPUT_FORMATS, ...COMPARISON_FORMATS].map(({ extension }) => extension);

/** What of a list a text does not name as a word of its own. */
const missing = (words: readonly string[], text: string) =>
  words.filter((word) => !new RegExp(`(?<![\\w.-])${word.replace(/[.{}]/gu, '\\$&')}(?![\\w-])`, 'u').test(text));

describe.each([
  ['docs/command-line.md', guide],
  ['the help in Japanese', spelled(cliMessages.ja.help)],
  ['the help in English', spelled(cliMessages.en.help)],
])('%s names', (_, text) => {
  it.each([
    ['every option', options.map((name) => `--${name}`)],
    ['every choice of an option', choices],
    ['every extension', extensions],
    ['every field of a name', NAME_FIELDS.map((name) => `{${name}}`)],
  ])('%s', (_, words) => {
    expect(missing(words, text)).toEqual([]);
  });
});

describe('docs/command-line.md', () => {
  it.each([
    ['every form of --into', ANY_FORMAT_IDS],
    ['every preset', BUILT_IN_PRESETS],
  ])('names %s', (_, words) => {
    expect(missing(words, guide)).toEqual([]);
  });

  it('names no option that there is not', () => {
    // `--name value` stands for any; git's own option is named for comparison.
    const others = ['ui-lang', 'help', 'version', 'name', 'word-diff'];
    const known = new Set([...options, ...others]);
    const named = [...guide.matchAll(/(?<![\w-])--([a-z][\w-]+)/gu)].map((match) => match[1]!);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
