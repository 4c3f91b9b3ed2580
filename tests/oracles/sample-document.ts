import { readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { DEFAULT_NUMBERING, type NumberingSettings } from '../../shared/model/settings.ts';

export const SAMPLE = 'build/sample/tokyo-2025.ja.txt';

/**
 * The bundled sample as a document, by the plainest rule that can read it: enough for the writers' tests, which must not
 * fail because the intake does. Headings are told by their signs, paragraphs by their numbers.
 */
export function sampleDocument(numbering: Partial<NumberingSettings> = {}): Node {
  const newId = seededIds('sample');
  const blocks = readFileSync(SAMPLE, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): [string, string] => {
      if (line.startsWith('◆ ')) return ['part_heading', line.slice(2)];
      const paragraph = /^- [(（][\d ]+[)）]\s*(.*)$/u.exec(line);
      if (paragraph) return ['paragraph', paragraph[1]!];
      const theme = /^[IⅡⅢ]\. (.*)$/u.exec(line);
      if (theme) return ['theme_heading', theme[1]!];
      if (line.startsWith('(')) return ['note', line];
      if (line.startsWith('「')) return ['subtitle', line];
      if (/^\d{4}年/u.test(line)) return ['chapeau', line];
      return [line === '東京宣言' ? 'title' : line.endsWith('。') ? 'continuation' : 'section_heading', line];
    })
    .map(([kind, text]) => schema.node(kind, { id: newId() }, [schema.text(text)]));
  return schema.node('doc', { numbering: { ...DEFAULT_NUMBERING, ...numbering } }, blocks);
}
