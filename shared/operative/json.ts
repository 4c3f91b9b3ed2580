import type { Comparison, ComparisonJson } from '../compare/index.ts';
import type { Modality, Rung, Statement } from './types.ts';
import type { VerbRow } from './verb-rows.ts';
import { type WeighOptions, type Weight, weigh } from './weights/weigh.ts';

interface ActJson {
  readonly subject: string | null;
  /** As written: 期待を表明した, "agreed". */
  readonly verb: string | null;
  /** 1 to 7; null: not on the ladder, or no verb. */
  readonly strength: Rung | null;
  readonly lemma: string | null;
  readonly object: string | null;
  readonly negated: boolean;
  readonly modality: Modality | null;
}

/** One paragraph as the command line prints it: its governing sentence, then all of them. */
export interface VerbJson extends ActJson {
  readonly label: string | null;
  readonly sentences: readonly (ActJson & { readonly beside: readonly string[] })[];
}

function actJson(statement: Statement | null, subject: string | null): ActJson {
  const verb = statement?.verb ?? null;
  return {
    subject,
    verb: verb?.surface ?? null,
    strength: verb?.rung ?? null,
    lemma: verb?.lemma ?? null,
    object: statement?.object ?? null,
    negated: verb?.negated ?? false,
    modality: verb?.modality ?? null,
  };
}

export function verbsJson(rows: readonly VerbRow[]): readonly VerbJson[] {
  return rows.map(({ label, main, subject, statements }) => ({
    label,
    ...actJson(main, subject),
    sentences: statements.map((statement) => ({
      ...actJson(statement, statement.subject?.text ?? null),
      beside: statement.beside.map((verb) => verb.surface),
    })),
  }));
}

type PairJson = ComparisonJson['pairs'][number] & {
  /** There where more than wording changed. */
  readonly weight?: readonly Weight[];
};

export interface WeighedComparisonJson extends Omit<ComparisonJson, 'pairs'> {
  readonly pairs: readonly PairJson[];
}

/** The printed comparison with what changed besides wording, pair by pair. */
export function weighedJson(
  json: ComparisonJson,
  comparison: Comparison,
  options: WeighOptions,
): WeighedComparisonJson {
  const pairs = json.pairs.map((pair, i): PairJson => {
    const weight = weigh(comparison.pairs[i]!, options);
    return weight.length === 0 ? pair : { ...pair, weight };
  });
  return { ...json, pairs };
}
