import { type OperativeMessages, operativeMessages } from '../../messages/operative.ts';
import type { Locale } from '../../messages/table.ts';
import type { Weight } from '../../operative/index.ts';

/** "一致した → 留意した"; a side with nothing in its place says so. */
export function weightChange({ before, after }: Weight, m: OperativeMessages): string {
  return m.weights.change(before ?? m.weights.none, after ?? m.weights.none);
}

/** All weights of a change in one line: "動詞：一致した → 留意した、数：5年間 → 3年間". */
export function weightsText(weights: readonly Weight[], locale: Locale): string {
  const m = operativeMessages[locale];
  return weights
    .map((weight) => m.weights.line(m.weights.kind[weight.kind], weightChange(weight, m)))
    .join(m.weights.joiner);
}
