import type { Source, SourceLine } from '../source/source.ts';

/** Lines of a block of metadata at the head of a Markdown file. */
const MAX_FRONT_MATTER_LINES = 200;

export interface FrontMatter {
  /** Where the text begins; the start of the source where there is no metadata. */
  readonly end: number;
  /** The value of `title`, without its quotes. */
  readonly title: { readonly line: SourceLine; readonly from: number; readonly to: number } | null;
}

/** Finds the metadata between two lines of three dashes at the head of a Markdown file. */
export function readFrontMatter({ text, lines }: Source): FrontMatter {
  const lineText = (i: number) => text.slice(lines[i]!.from, lines[i]!.to).trimEnd();
  const none: FrontMatter = { end: lines[0]?.from ?? 0, title: null };
  if (lines.length < 2 || lineText(0) !== '---') return none;
  let title: FrontMatter['title'] = null;
  for (let i = 1; i < lines.length && i < MAX_FRONT_MATTER_LINES; i++) {
    const line = lineText(i);
    if (line === '---' || line === '...') return { end: lines[i + 1]?.from ?? text.length, title };
    if (!/^(?:[\w.-]+\s*:|\s+\S|#|-\s|$)/.test(line)) return none;
    const value = /^(title:\s*)(?:"([^"]+)"|'([^']+)'|([^"'\s].*))$/.exec(line);
    if (value !== null) {
      const words = value[2] ?? value[3] ?? value[4]!;
      const from = lines[i]!.from + line.indexOf(words, value[1]!.length);
      title = { line: lines[i]!, from, to: from + words.length };
    }
  }
  return none;
}
