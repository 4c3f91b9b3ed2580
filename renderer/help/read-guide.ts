/** A piece of a line. `code` is what the guide writes in backticks: a key, a number that is typed, a file name. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type GuideBlock =
  | { readonly kind: 'paragraph'; readonly line: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** One section of the guide. */
export interface GuidePage {
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)/gu;

export function readInline(line: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > from) pieces.push({ kind: 'text', text: line.slice(from, match.index) });
    const [whole, code, strong, em, link, href] = match;
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (em !== undefined) pieces.push({ kind: 'em', text: em });
    else if (link !== undefined && href !== undefined) pieces.push({ kind: 'link', text: link, href });
    from = match.index + whole.length;
  }
  if (from < line.length) pieces.push({ kind: 'text', text: line.slice(from) });
  return pieces;
}

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Lines of the source end anywhere: between Latin words the end is a space, beside Japanese it is nothing. */
function join(before: string, after: string): string {
  const space = WIDE.test(before.at(-1) ?? '') || WIDE.test(after[0] ?? '') ? '' : ' ';
  return before === '' ? after : `${before}${space}${after}`;
}

const ITEM = /^(?:- |(\d+)\. )/;

function readBlock(lines: readonly string[]): GuideBlock {
  const first = lines[0] ?? '';
  if (first.startsWith('|')) {
    const cells = (line: string) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => readInline(cell.trim()));
    return { kind: 'table', head: cells(first), rows: lines.slice(2).map(cells) };
  }
  const item = ITEM.exec(first);
  if (item !== null) {
    const items: string[] = [];
    for (const line of lines) {
      const begins = ITEM.exec(line);
      if (begins !== null) items.push(line.slice(begins[0].length));
      else items.push(join(items.pop() ?? '', line.trim()));
    }
    return { kind: 'list', ordered: item[1] !== undefined, items: items.map(readInline) };
  }
  return { kind: 'paragraph', line: readInline(lines.map((line) => line.trim()).reduce(join, '')) };
}

/**
 * The pages of a user guide: its title with what stands under it, then one for each section. Reads the Markdown that the
 * guides are written in: headings of two ranks, paragraphs, lists of one level, tables, and pieces of a line.
 */
export function readGuide(markdown: string): readonly GuidePage[] {
  const pages: { title: string; blocks: GuideBlock[] }[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) pages.at(-1)?.blocks.push(readBlock(open));
    open = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    const heading = /^##? (.+)$/.exec(line);
    if (heading !== null) {
      close();
      pages.push({ title: heading[1] ?? '', blocks: [] });
    } else if (line.trim() === '') close();
    else open.push(line);
  }
  close();
  return pages;
}

/** The words of a block, for the search. */
export function blockWords(block: GuideBlock): string {
  const words = (line: readonly Inline[]) => line.map((piece) => piece.text).join('');
  if (block.kind === 'paragraph') return words(block.line);
  if (block.kind === 'list') return block.items.map(words).join('\n');
  return [block.head, ...block.rows].map((row) => row.map(words).join('　')).join('\n');
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** In how many blocks of a page something stands; its title counts too. */
export function countHits({ title, blocks }: GuidePage, typed: string): number {
  const wanted = fold(typed.trim());
  if (wanted === '') return 0;
  return [title, ...blocks.map(blockWords)].filter((words) => fold(words).includes(wanted)).length;
}
