import type { Node } from 'prosemirror-model';
import type { Finding } from '../model/finding.ts';
import { type IdSource, seededIds } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import { schema } from '../model/schema.ts';
import type { TextLanguage } from '../model/settings.ts';
import type { Rule } from './rule.ts';
import { type CheckContext, checkDocument } from './run.ts';

const MARKS: Readonly<Record<string, BlockKind>> = { '#': 'title', 'c:': 'chapeau', '◆': 'part_heading' };

/** A text from lines: "# " makes a title, "c: " a chapeau, "◆ " a part heading, all else a paragraph; "|" is a hard break. */
export function text(
  language: TextLanguage,
  lines: readonly string[],
  ids: IdSource = seededIds(lines.join('\n')),
): Node {
  return schema.node(
    'doc',
    { language },
    lines.map((line) => {
      const [, mark = '', rest = ''] = line.match(/^(?:(#|c:|◆) )?(.*)$/s)!;
      const kind = MARKS[mark] ?? 'paragraph';
      const pieces = rest
        .split('|')
        .flatMap((piece, i) => [
          ...(i > 0 ? [schema.node('hard_break')] : []),
          ...(piece === '' ? [] : [schema.text(piece)]),
        ]);
      return schema.node(kind, { id: ids() }, pieces);
    }),
  );
}

/** What one rule finds in a text. */
export function find<Facts>(
  rule: Rule<Facts>,
  lines: string | readonly string[],
  language: TextLanguage = 'ja',
  context: CheckContext = {},
): readonly Finding[] {
  return checkDocument(text(language, typeof lines === 'string' ? [lines] : lines), [rule], context);
}

/** What one rule says about a text: the places, each with "→ suggestion" where there is one. */
export function say<Facts>(
  rule: Rule<Facts>,
  lines: string | readonly string[],
  language: TextLanguage = 'ja',
  context: CheckContext = {},
): readonly string[] {
  return find(rule, lines, language, context).map(({ text: place, suggestion }) =>
    suggestion === undefined ? place : `${place} → ${suggestion}`,
  );
}
