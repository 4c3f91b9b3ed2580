import type { Finding, FindingLevel } from '../../shared/model/finding.ts';

/** What the board shows of all findings; null shows every level or rule. */
export interface BoardFilter {
  readonly level: FindingLevel | null;
  readonly rule: string | null;
  readonly show: 'standing' | 'ignored';
}

export const NO_FILTER: BoardFilter = { level: null, rule: null, show: 'standing' };

export function filterFindings(findings: readonly Finding[], { level, rule }: BoardFilter): readonly Finding[] {
  return findings.filter(
    (finding) => (level === null || finding.level === level) && (rule === null || finding.rule === rule),
  );
}

/** How many findings each rule has, the most first; of equal ones in the order of their ids. */
export function countRules(findings: readonly Finding[]): readonly (readonly [rule: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

/** What a cut by characters leaves of a word between spaces: its end at the head, its beginning at the tail. */
const TORN_HEAD = /^[\p{Ll}\p{M}'’-]+\s+/u;
const TORN_TAIL = /\s+[\p{Script=Latin}\p{Script=Cyrillic}'’-]+$/u;

/** A finding's excerpt in three, of whole words: what is before its words, they themselves, and what is behind. */
export function excerptParts({ text, excerpt = text }: Finding): readonly [string, string, string] {
  const at = excerpt.indexOf(text);
  return at < 0
    ? ['', text, '']
    : [excerpt.slice(0, at).replace(TORN_HEAD, ''), text, excerpt.slice(at + text.length).replace(TORN_TAIL, '')];
}
