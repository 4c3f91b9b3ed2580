import type { Intake } from '../../shared/intake/index.ts';
import { intakeMessages } from '../../shared/messages/intake.ts';
import type { Command, Terminal } from './command.ts';
import { SOURCE_OPTIONS, takeIn } from './source.ts';

/** What `--json` prints. The spans, which account for every character, are for programs that link the core. */
function intakeJson({ blocks, healed, kept, findings, encoding, language }: Intake): string {
  return JSON.stringify({ blocks, healed, kept, findings, encoding, language });
}

/** For reading: structure, then what was repaired and what a person should look at. */
function intakeReport(intake: Intake, terminal: Terminal): string {
  const text = intakeMessages[terminal.locale];
  const sentence = (table: Readonly<Record<string, string>>, rule: string) => table[rule] ?? rule;
  const place = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
  return [
    `${text.encodings[intake.encoding]} · ${intake.language}`,
    '',
    ...intake.blocks.map((block) => `${[block.label, block.text].filter((part) => part !== null).join(' ')}`),
    '',
    ...intake.healed.map((repair) => `${place(repair)}\t${sentence(text.repairs, repair.rule)}`),
    ...intake.findings.map((finding) => `${place(finding)}\t${sentence(text.findings, finding.rule)}\t${finding.text}`),
    '',
  ].join('\n');
}

export const intakeCommand: Command = {
  usage: 'intake FILE [--json] [--encoding NAME] [--lang LANGUAGE]',
  options: { json: 'flag', ...SOURCE_OPTIONS },
  operands: { least: 1, most: 1 },
  async run(given, terminal) {
    const intake = await takeIn(given.operands[0]!, given, terminal);
    await terminal.print(given.has('json') ? `${intakeJson(intake)}\n` : intakeReport(intake, terminal));
  },
};
