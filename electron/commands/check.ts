import type { Node } from 'prosemirror-model';
import { checkDocument, RULES, readIgnored, setAside } from '../../shared/checks/index.ts';
import { draftDocument } from '../../shared/dossier/index.ts';
import { type CheckId, checksMessages } from '../../shared/messages/checks.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import type { Command, Terminal } from './command.ts';
import { readSource, SOURCE_OPTIONS, type Source } from './source.ts';

/** One finding as `--json` prints it. */
interface CheckedFinding {
  readonly rule: string;
  readonly level: Finding['level'];
  readonly block: string;
  /** Null where no number is printed. */
  readonly label: string | null;
  /** UTF-16 units inside the block, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** The draft that the working text of a dossier goes out from; what leans on a moved paragraph is seen against it. */
function baselineOf({ dossier, draft }: Source): Node | null {
  const base = dossier?.basedOn ?? null;
  return dossier === null || base === null || draft !== null ? null : draftDocument(dossier, base);
}

/** Everything the rules say, but for what a person set aside in the dossier. */
function findingsOf(source: Source): readonly Finding[] {
  const participants = source.dossier?.participants ?? [];
  const ignored = readIgnored(source.dossier?.extras ?? {});
  const findings = checkDocument(source.doc, RULES, { baseline: baselineOf(source), participants });
  const aside = setAside(ignored, findings, source.doc);
  return findings.filter((finding) => !aside.has(finding));
}

function checkedFinding(finding: Finding, source: Source, terminal: Terminal): CheckedFinding {
  const { rule, level, block, from, to, text, suggestion } = finding;
  const message = checksMessages[terminal.locale].explanations[rule as CheckId].why(finding.detail ?? {});
  const label = labelDocument(source.doc).of(block);
  return { rule, level, block, label, from, to, text, message, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** For reading: one finding a line, as compilers print theirs, and how many there are. */
function checkReport(findings: readonly CheckedFinding[], file: string, terminal: Terminal): string {
  const { levels, suggestion: change, commandLine } = checksMessages[terminal.locale];
  const lines = findings.map(({ level, label, from, text, message, suggestion, rule }) => {
    const words = text.replaceAll('\n', ' ');
    const fix = suggestion === undefined ? '' : ` ${change(words, suggestion)}`;
    return `${file} ${label ?? '-'}:${from + 1}\t${levels[level]}\t${message}${fix}\t[${rule}]`;
  });
  return `${[...lines, findings.length === 0 ? commandLine.none : commandLine.total(findings.length)].join('\n')}\n`;
}

export const checkCommand: Command = {
  usage: 'check FILE[#DRAFT] [--json]',
  options: { json: 'flag', ...SOURCE_OPTIONS },
  operands: { least: 1, most: 1 },
  async run(given, terminal) {
    const source = await readSource(given.operands[0]!, given, terminal);
    const findings = findingsOf(source).map((finding) => checkedFinding(finding, source, terminal));
    await terminal.print(
      given.has('json') ? `${JSON.stringify({ findings })}\n` : checkReport(findings, source.file, terminal),
    );
  },
};
