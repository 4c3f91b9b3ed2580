import {
  type CarryOver,
  type CarryOverAnswers,
  NO_ANSWERS,
  ORDER_RULES,
  type OrderRule,
  proposeCarryOver,
} from '../../shared/carry-over/index.ts';
import { type CalendarDate, parseIsoDate } from '../../shared/dates/index.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import type { Arguments } from './arguments.ts';
import { type Command, errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { readSource, SOURCE_OPTIONS } from './source.ts';

function dateOption(name: string, given: Arguments, terminal: Terminal): CalendarDate | null {
  const value = given.value(name);
  if (value === null) return null;
  const date = parseIsoDate(value);
  if (date !== null) return date;
  const known = carryOverMessages[terminal.locale].cli.badDate;
  throw new CommandFailure(EXIT.usage, errorText(terminal).badValue(`--${name}`, value, known));
}

function readAnswers(given: Arguments, terminal: Terminal): CarryOverAnswers {
  return {
    ...NO_ANSWERS,
    place: given.value('place'),
    host: given.value('host'),
    date: dateOption('date', given, terminal),
    sourceDate: dateOption('source-date', given, terminal),
    order: given.value('order') as OrderRule | null,
  };
}

/** For reading: one line a proposal, then why. */
function carryOverText({ proposals }: CarryOver, terminal: Terminal): string {
  const m = carryOverMessages[terminal.locale];
  const lines = proposals.flatMap(({ label, kind, before, after, reason }) => [
    `${label ?? m.proposals.opening}\t${m.kinds[kind]}\t${before} → ${after ?? m.cli.question}`,
    `\t${m.reasons[reason.code](reason.values)}`,
  ]);
  return `${lines.join('\n')}\n`;
}

export const carryOverCommand: Command = {
  usage: 'carry-over FILE[#DRAFT] [--place PLACE] [--host COUNTRY] [--date DATE] [--json]',
  options: {
    place: 'value',
    host: 'value',
    date: 'value',
    'source-date': 'value',
    order: ORDER_RULES,
    json: 'flag',
    ...SOURCE_OPTIONS,
  },
  operands: { least: 1, most: 1 },
  async run(given, terminal) {
    const answers = readAnswers(given, terminal);
    const { doc } = await readSource(given.operands[0]!, given, terminal);
    const result = proposeCarryOver(doc, answers);
    const { problems, proposals } = result;
    const m = carryOverMessages[terminal.locale];
    for (const { code, values } of problems) terminal.say(m.cli.problem(m.problems[code](values)));
    const told = proposals.map((proposal) => ({
      ...proposal,
      message: m.reasons[proposal.reason.code](proposal.reason.values),
    }));
    await terminal.print(
      given.has('json') ? `${JSON.stringify({ problems, proposals: told })}\n` : carryOverText(result, terminal),
    );
  },
};
