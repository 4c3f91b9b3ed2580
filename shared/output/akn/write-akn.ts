import { attributes, escapeMarkup } from '../markup.ts';
import { warning } from '../tree.ts';
import type { OutputBlock, OutputFile, OutputOptions, OutputTree } from '../types.ts';
import { elementIds, elementName } from './element-ids.ts';
import { InlineWriter } from './inlines.ts';
import { aknMeta } from './meta.ts';
import { type HierarchyNode, nestBlocks } from './nesting.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Akoma Ntoso 3.0. eId follows the current number; wId and GUID come from the BlockId and stay for good. A declaration is
 * a `statement`; strict AKN4UN wants `doc`.
 */
export async function writeAkn(tree: OutputTree, options: OutputOptions): Promise<OutputFile> {
  const xml = printAkn(tree, options.strictAkn4un ? 'doc' : 'statement');
  const undated = tree.meta.date === null ? [warning('date-missing', null)] : [];
  return { bytes: new TextEncoder().encode(xml), warnings: [...tree.warnings, ...undated] };
}

function printAkn(tree: OutputTree, element: 'statement' | 'doc'): string {
  const { preface, preamble, body } = nestBlocks(tree);
  const ids = elementIds(tree, body);
  const inlines = new InlineWriter(ids);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${NAMESPACE}">`,
    `<${element} name="declaration">`,
    aknMeta(tree, element),
    ...front('preface', preface, inlines),
    ...front('preamble', preamble, inlines),
    '<mainBody>',
    ...(body.length === 0 ? ['<p/>'] : body.flatMap((node) => hierarchy(node, ids, inlines))),
    '</mainBody>',
    `</${element}>`,
    '</akomaNtoso>',
    '',
  ];
  return lines.join('\n');
}

function front(name: 'preface' | 'preamble', blocks: readonly OutputBlock[], inlines: InlineWriter): string[] {
  if (blocks.length === 0) return [];
  const paragraphs = blocks.map((block, i) => {
    const id = `${name}__p_${i + 1}`;
    const text = inlines.write(block.runs, id);
    const inner = block.kind === 'title' ? `<docTitle>${text}</docTitle>` : text;
    return `<p${attributes({ eId: id, class: block.kind, ...identity(block) })}>${inner}</p>`;
  });
  return [`<${name}>`, ...paragraphs, `</${name}>`];
}

function identity({ id }: OutputBlock) {
  return { wId: id === null ? null : `b${id}`, GUID: id };
}

function hierarchy(node: HierarchyNode, ids: ReadonlyMap<number, string>, inlines: InlineWriter): string[] {
  const { block, index, children, continued } = node;
  const id = ids.get(index)!;
  const name = elementName(block);
  const kind = name === 'hcontainer' ? { name: block.kind.replace('_', '-') } : {};
  const open = `<${name}${attributes({ ...kind, eId: id, ...identity(block) })}>`;
  const num = block.label === null ? [] : [`<num>${escapeMarkup(block.label)}</num>`];
  const inner = children.flatMap((child) => hierarchy(child, ids, inlines));
  if (name === 'part' || name === 'chapter' || name === 'section') {
    return [open, ...num, `<heading>${inlines.write(block.runs, id)}</heading>`, ...inner, `</${name}>`];
  }
  const holder = children.length > 0 ? 'intro' : 'content';
  const holderId = `${id}__${holder}`;
  const paragraphs = [block, ...continued].map((part) => {
    const own = part === block ? {} : { class: part.kind, ...identity(part) };
    return `<p${attributes(own)}>${inlines.write(part.runs, holderId)}</p>`;
  });
  const text = [`<${holder}${attributes({ eId: holderId })}>`, ...paragraphs, `</${holder}>`];
  return [open, ...num, ...text, ...inner, `</${name}>`];
}
