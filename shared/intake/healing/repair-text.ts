import type { TextLanguage } from '../../model/settings.ts';
import type { RepairRule } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { editPassage, type Passage, type PassageEdit, passageCursor } from '../source/passage.ts';
import type { Repertoire } from '../source/repertoire.ts';
import { isHealing } from './fold.ts';
import { findKatakana } from './katakana.ts';
import { findNameWidths } from './name-width.ts';
import { findParentheses } from './parentheses.ts';
import { findTermWidths } from './term-width.ts';

/** A place of one text whose characters are to be changed, and how the log names it. */
export interface TextRepair {
  readonly rule: RepairRule;
  /** Place that the log shows. */
  readonly from: number;
  readonly to: number;
  /** What changes inside it: in order, without overlap. Empty where the place only belongs to the unified term. */
  readonly edits: readonly PassageEdit[];
}

/**
 * Repairs by text: what each rule would change in each of the document's texts; nothing at all is one empty list. The
 * repertoire is the source's: a rule whose characters are not in it need not look.
 */
export type TextRule = (
  texts: readonly string[],
  language: TextLanguage,
  repertoire: Repertoire,
) => readonly (readonly TextRepair[])[];

// In order of weight: where two rules want the same place, the first has it.
const RULES: readonly TextRule[] = [findTermWidths, findNameWidths, findParentheses, findKatakana];

/** Makes widths of terms, names and parentheses equal throughout the document. */
export function repairTexts(
  passages: readonly Passage[],
  language: TextLanguage,
  repertoire: Repertoire,
  log: IntakeLog,
): readonly Passage[] {
  const texts = passages.map((passage) => passage.text);
  const byRule = RULES.map((rule) => rule(texts, language, repertoire)).filter((repairs) => repairs.length > 0);
  if (byRule.length === 0) return passages;
  return passages.map((passage, i) => {
    const wanted = byRule.flatMap((repairs) => repairs[i] ?? []);
    return wanted.length === 0 ? passage : repairOne(passage, wanted, log);
  });
}

function repairOne(passage: Passage, wanted: readonly TextRepair[], log: IntakeLog): Passage {
  const repairs = withoutOverlaps(wanted);
  const cursor = passageCursor(passage);
  const edits: PassageEdit[] = [];
  for (const repair of repairs) {
    const before = passage.text.slice(repair.from, repair.to);
    const after = applyEdits(before, repair);
    if (!isHealing(before, after)) continue;
    log.heal(repair.rule, cursor.place(repair.from), before, after);
    edits.push(...repair.edits);
  }
  return editPassage(passage, edits);
}

function withoutOverlaps(wanted: readonly TextRepair[]): readonly TextRepair[] {
  const kept: TextRepair[] = [];
  let end = 0;
  for (const repair of wanted.toSorted((a, b) => a.from - b.from)) {
    if (repair.from < end) continue;
    kept.push(repair);
    end = repair.to;
  }
  return kept;
}

function applyEdits(before: string, { from, edits }: TextRepair): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += before.slice(at, edit.from - from) + edit.text;
    at = edit.to - from;
  }
  return text + before.slice(at);
}

/** The edits that turn one text into another of the same length. */
export function characterEdits(before: string, after: string, offset: number): PassageEdit[] {
  const edits: PassageEdit[] = [];
  for (let i = 0; i < before.length; i++) {
    if (before[i] !== after[i]) edits.push({ from: offset + i, to: offset + i + 1, text: after[i]! });
  }
  return edits;
}
