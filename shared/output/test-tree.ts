import { schema } from '../model/schema.ts';
import type { NumberingSettings, TextLanguage } from '../model/settings.ts';
import { sketchDocument } from '../numbering/test-document.ts';
import { outputTree, type TreeOptions } from './tree.ts';
import type { OutputTree } from './types.ts';

/** For tests: a tree from lines that begin with the sketch of their block, "p 首脳は…". */
export function sketchText(
  lines: readonly string[],
  numbering: Partial<NumberingSettings> = {},
  options: TreeOptions & { readonly language?: TextLanguage } = {},
): OutputTree {
  const cut = lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
  const empty = sketchDocument(
    cut.map(([sketch]) => sketch),
    numbering,
  );
  const doc = empty.type.create(
    { ...empty.attrs, language: options.language ?? 'ja' },
    empty.children.map((block, i) => block.type.create(block.attrs, schema.text(cut[i]![1]))),
  );
  return outputTree(doc, options);
}
