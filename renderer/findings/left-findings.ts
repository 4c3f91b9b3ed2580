import { withExtra } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { Finding } from '../../shared/model/finding.ts';

/** Name under which the dossier remembers what a person has looked at and left as it is. */
const EXTRA = 'left-findings';
/** Older ones fall off: the file must not grow for ever by what was once not worth changing. */
const MAX_LEFT = 2_000;

/** A finding by rule, block and words: the same words in the same block are not brought up again. */
export function findingKey(finding: Finding): string {
  return `${finding.rule} ${finding.block} ${finding.text}`;
}

export function leftFindings(dossier: Dossier | null): ReadonlySet<string> {
  const kept = dossier?.extras[EXTRA];
  return new Set(Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : []);
}

export function leaveFinding(dossier: Dossier, finding: Finding): Dossier {
  const keys = [...leftFindings(dossier), findingKey(finding)];
  return withExtra(dossier, EXTRA, [...new Set(keys)].slice(-MAX_LEFT));
}
