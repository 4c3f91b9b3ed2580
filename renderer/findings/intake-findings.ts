import type { Node } from 'prosemirror-model';
import type { Finding } from '../../shared/model/finding.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { blockText } from '../../shared/model/text.ts';
import type { IntakeReport } from '../worker-client.ts';

/**
 * What the intake found, as places in the text as it stands now: by the block its line became, and there by the words
 * themselves. A finding whose words a person has changed since is gone.
 */
export function intakeFindings(doc: Node, report: IntakeReport | null): readonly Finding[] {
  if (report === null) return [];
  const blockOfLine = new Map<number, BlockId>();
  for (const block of report.blocks) for (const line of block.lines) blockOfLine.set(line, block.id);
  const nodes = new Map<BlockId, Node>();
  for (const node of doc.children) if (node.attrs.id !== null) nodes.set(node.attrs.id as BlockId, node);
  return report.findings.flatMap((finding): Finding[] => {
    const block = blockOfLine.get(finding.line);
    const node = block === undefined ? undefined : nodes.get(block);
    if (block === undefined || node === undefined) return [];
    const from = blockText(node).indexOf(finding.text);
    if (finding.text === '' || from < 0) return [];
    const place = { block, from, to: from + finding.text.length, text: finding.text };
    const suggestion = finding.suggestion === undefined ? {} : { suggestion: finding.suggestion };
    return [{ rule: finding.rule, level: 'warning', ...place, ...suggestion }];
  });
}
