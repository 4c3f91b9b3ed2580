import type { BlockKind } from '../model/kinds.ts';
import type { ComparedBlock, Comparison } from './types.ts';

/** Builds a block for a test: "(3) text" is a labelled paragraph, "# text" a section heading. */
export function block(line: string, extra: Partial<ComparedBlock> = {}): ComparedBlock {
  const match = /^(?:(\(\d+\)) |(# ))?(.*)$/s.exec(line)!;
  const kind: BlockKind = match[2] ? 'section_heading' : 'paragraph';
  return { id: null, from: [], kind, level: 0, label: match[1] ?? null, text: match[3]!, formatting: '', ...extra };
}

export function blocks(...lines: readonly string[]): ComparedBlock[] {
  return lines.map((line) => block(line));
}

/** "0→0 unchanged", one line a pair, for comparing at a glance. */
export function rowsAsText(comparison: Comparison): string[] {
  return comparison.pairs.map(({ old, new: fresh, kinds }) => `${old.join('+')}→${fresh.join('+')} ${kinds.join(' ')}`);
}
