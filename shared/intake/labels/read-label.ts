import { labelStyle, parseLabel } from '../../numbering/index.ts';
import type { FormMatch } from './forms/form.ts';
import { formsAt } from './forms/forms.ts';
import { plainParenArabic } from './forms/parentheses.ts';
import type { Reading } from './reading.ts';

/** A label never is longer than this, so a line of a megabyte costs no more than a short one. */
const MAX_LABEL = 48;

/** All ways in which a line can be read as labelled, the most usual first; most lines have none. */
export function readLabels(line: string): readonly Reading[] {
  const forms = formsAt(line);
  if (forms.length === 0) return NONE;
  const head = line.length > MAX_LABEL ? line.slice(0, MAX_LABEL) : line;
  const plain = plainParenArabic(head);
  if (plain !== null)
    return [
      { family: 'paren-arabic', style: '(1)', n: plain.n, inserted: 1, alternative: 0, raw: plain.raw, gap: plain.gap },
    ];
  const readings: Reading[] = [];
  for (const form of forms) {
    const match = form(head);
    if (match === null) continue;
    for (const way of match.ways) {
      const reading = readForm(match, way);
      if (reading !== null) readings.push(reading);
    }
  }
  return readings;
}

const NONE: readonly Reading[] = [];

function readForm(match: FormMatch, { family, style, text }: FormMatch['ways'][number]): Reading | null {
  const known = labelStyle(style);
  if (known === null) return null;
  const { raw, gap } = match;
  if (known.numeral === null) return { family, style, n: 0, inserted: 1, alternative: 0, raw, gap };
  const label = parseLabel(text, style);
  // Nothing is counted from nought.
  if (label === null || label.n === 0) return null;
  return { family, style, n: label.n, inserted: label.inserted, alternative: label.alternative, raw, gap };
}
