import {
  IGNORED_EXTRA,
  type IgnoredFinding,
  type IgnoreScope,
  ignoreFinding,
  LEFT_EXTRA,
  readIgnored,
  withoutIgnored,
} from '../../shared/checks/ignored.ts';
import { withExtra } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { Finding } from '../../shared/model/finding.ts';

/** A finding by rule, block and words, for lists. */
export function findingKey(finding: Finding): string {
  return `${finding.rule} ${finding.block} ${finding.text}`;
}

/** The dossier with one more finding set aside. */
export function withIgnored(dossier: Dossier, finding: Finding, scope: IgnoreScope, reason: string): Dossier {
  return keep(dossier, ignoreFinding(readIgnored(dossier.extras), finding, scope, reason));
}

/** The dossier in which the finding speaks again. */
export function takenBack(dossier: Dossier, entry: IgnoredFinding): Dossier {
  const known = readIgnored(dossier.extras);
  const same = known.find((other) => JSON.stringify(other) === JSON.stringify(entry));
  return same ? keep(dossier, withoutIgnored(known, same)) : dossier;
}

// What older versions kept is written anew with the rest; kept twice, it could not be taken back.
function keep(dossier: Dossier, ignored: readonly IgnoredFinding[]): Dossier {
  return withExtra(withExtra(dossier, LEFT_EXTRA, undefined), IGNORED_EXTRA, ignored.length > 0 ? ignored : undefined);
}
