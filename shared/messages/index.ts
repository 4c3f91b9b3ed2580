import { appMessages } from './app.ts';
import { dossierMessages } from './dossier.ts';
import { hostMessages } from './host.ts';
import { intakeMessages } from './intake.ts';
import type { Locale } from './table.ts';

type Detail = Readonly<Record<string, string | number>>;
type Sentence = (detail: Detail) => string;

/**
 * The sentence for a coded failure, whoever gave the code. A code nobody knows is a fault of ours and is said as such,
 * with the code, so that it can be reported.
 */
export function failureSentence(locale: Locale, code: string, detail: Detail): string {
  const tables: readonly Readonly<Record<string, Sentence>>[] = [
    hostMessages[locale].errors,
    dossierMessages[locale].failures,
    intakeMessages[locale].failures,
  ];
  for (const table of tables) {
    const sentence = Object.hasOwn(table, code) ? table[code] : undefined;
    if (sentence !== undefined) return sentence(detail);
  }
  return `${hostMessages[locale].errors.internal({})} (${code})`;
}

export { appMessages };
