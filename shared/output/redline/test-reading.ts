import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface ReadParagraph {
  readonly style: string;
  /** "numId/level", '' without a list. */
  readonly list: string;
  readonly text: string;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/**
 * For tests: the paragraphs of a tracked Word file after all changes are accepted or rejected, by the rules of ECMA-376: an
 * inserted (deleted) paragraph mark that goes joins its paragraph with the next, whose properties stay. Readings stand in
 * brackets behind their words.
 */
export function readTracked(docx: Uint8Array, reading: 'accept' | 'reject'): readonly ReadParagraph[] {
  const gone = reading === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo'];
  const read: ReadParagraph[] = [];
  let open = '';
  for (const paragraph of findAll(parse(strFromU8(unzipSync(docx)['word/document.xml']!)), 'w:p')) {
    open += textOf(paragraph, gone);
    const properties = childOf(paragraph, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    if (gone.some((name) => childOf(mark, name) !== null)) continue;
    const former = childOf(properties, 'w:pPrChange');
    const form = reading === 'reject' && former ? childOf(former, 'w:pPr') : properties;
    read.push({ style: readValue(form, 'w:pStyle'), list: readList(form), text: open });
    open = '';
  }
  if (open !== '') read.push({ style: 'LOST', list: '', text: open });
  return read;
}

function childOf(element: Element | null, name: string): Element | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

function readValue(element: Element | null, name: string): string {
  return childOf(element, name)?.attributes['w:val'] ?? '';
}

function readList(form: Element | null): string {
  const list = childOf(form, 'w:numPr');
  return list ? `${readValue(list, 'w:numId')}/${readValue(list, 'w:ilvl')}` : '';
}

function textOf(element: Element, gone: readonly string[]): string {
  let text = '';
  for (const part of element.children) {
    if (part.name === 'w:pPr' || part.name === 'w:instrText' || gone.includes(part.name)) continue;
    if (part.name === 'w:t' || part.name === 'w:delText') text += part.text;
    else if (part.name === 'w:ruby') {
      const [words, above] = [childOf(part, 'w:rubyBase'), childOf(part, 'w:rt')];
      const inner = words === null ? '' : textOf(words, gone);
      // Without words there is nothing left for the reading to stand above.
      if (inner !== '') text += `${inner}（${above === null ? '' : textOf(above, gone)}）`;
    } else if (part.name === 'w:br') text += '\n';
    else text += textOf(part, gone);
  }
  return text;
}
