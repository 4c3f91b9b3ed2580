import type { KeptRule } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { type Passage, passageCursor } from '../source/passage.ts';
import { findAnaphora } from './anaphora.ts';
import { findShortForms } from './short-form.ts';
import { findWideSigns } from './wide-sign.ts';

/** A place that was looked at and left as it is. */
export interface KeptPlace {
  readonly rule: KeptRule;
  readonly from: number;
  readonly text: string;
}

/** Logs what looks like a defect and is none, and what depends on its own paragraph. */
export function keepTexts(passages: readonly Passage[], isRunning: (index: number) => boolean, log: IntakeLog): void {
  passages.forEach((passage, i) => {
    const { text } = passage;
    const places = [...findWideSigns(text), ...(isRunning(i) ? [...findAnaphora(text), ...findShortForms(text)] : [])];
    if (places.length === 0) return;
    const cursor = passageCursor(passage);
    for (const place of places.sort((a, b) => a.from - b.from))
      log.keep(place.rule, cursor.place(place.from), place.text);
  });
}
