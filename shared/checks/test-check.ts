import type { Node } from 'prosemirror-model';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import type { TextLanguage } from '../model/settings.ts';
import type { Rule } from './rule.ts';
import { checkDocument } from './run.ts';

/** A text from lines: "# " makes a title, "c: " a chapeau, everything else a paragraph; "|" is a hard break. */
export function text(language: TextLanguage, lines: readonly string[]): Node {
  const ids = seededIds(lines.join('\n'));
  return schema.node(
    'doc',
    { language },
    lines.map((line) => {
      const [, mark, rest] = line.match(/^(# |c: )?(.*)$/s)!;
      const kind = mark === '# ' ? 'title' : mark === 'c: ' ? 'chapeau' : 'paragraph';
      const pieces = rest!
        .split('|')
        .flatMap((piece, i) => [
          ...(i > 0 ? [schema.node('hard_break')] : []),
          ...(piece === '' ? [] : [schema.text(piece)]),
        ]);
      return schema.node(kind, { id: ids() }, pieces);
    }),
  );
}

/** What one rule says about a text: the places, each with "→ suggestion" where there is one. */
export function say<Facts>(
  rule: Rule<Facts>,
  lines: string | readonly string[],
  language: TextLanguage = 'ja',
): readonly string[] {
  const doc = text(language, typeof lines === 'string' ? [lines] : lines);
  return checkDocument(doc, [rule]).map(({ text: place, suggestion }) =>
    suggestion === undefined ? place : `${place} → ${suggestion}`,
  );
}
