import { type CheckId, checksMessages } from '../../shared/messages/checks.ts';
import { intakeMessages } from '../../shared/messages/intake.ts';
import type { Locale } from '../../shared/messages/table.ts';
import type { Finding } from '../../shared/model/finding.ts';

/** What a finding says, and the short name of its rule; checks and intake have their words in different tables. */
export function findingSentence(
  finding: Finding,
  locale: Locale,
): { readonly title: string; readonly sentence: string } {
  const rules = checksMessages[locale].explanations;
  if (Object.hasOwn(rules, finding.rule)) {
    const { name, why } = rules[finding.rule as CheckId];
    return { title: name, sentence: why(finding.detail ?? {}) };
  }
  const said: Readonly<Record<string, string>> = intakeMessages[locale].findings;
  return { title: finding.text, sentence: said[finding.rule] ?? finding.rule };
}
