import type { Source } from '../source/source.ts';

/** Lines of a block of metadata at the head of a Markdown file. */
const MAX_FRONT_MATTER_LINES = 200;

/** Where the text begins behind the metadata between two lines of three dashes; the start of the source if there are none. */
export function frontMatterEnd({ text, lines }: Source): number {
  const lineText = (i: number) => text.slice(lines[i]!.from, lines[i]!.to).trimEnd();
  const start = lines[0]?.from ?? 0;
  if (lines.length < 2 || lineText(0) !== '---') return start;
  for (let i = 1; i < lines.length && i < MAX_FRONT_MATTER_LINES; i++) {
    const line = lineText(i);
    if (line === '---' || line === '...') return lines[i + 1]?.from ?? text.length;
    if (!/^(?:[\w.-]+\s*:|\s+\S|#|-\s|$)/.test(line)) return start;
  }
  return start;
}
