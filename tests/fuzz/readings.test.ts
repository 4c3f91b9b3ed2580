import { strFromU8, unzipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { SaxesParser } from 'saxes';
import { describe, it } from 'vitest';
import { canonicalText, compareDocuments, comparedBlocks, replay } from '../../shared/compare/index.ts';
import { replayBack } from '../../shared/compare/replay.ts';
import { readingOf } from '../../shared/model/marks/ruby.ts';
import {
  COMPARISON_FORMATS,
  comparisonSource,
  DEFAULT_COMPARISON_OPTIONS,
  OUTPUT_FORMATS,
  outputTree,
} from '../../shared/output/index.ts';
import { changeMarked, markedDocument } from './marked.ts';
import { fuzz, LONG_MS } from './runs.ts';

let printed = '';
const options = {
  ...DEFAULT_COMPARISON_OPTIONS,
  print: async ({ html }: { html: string }) => {
    printed = html;
    return new Uint8Array();
  },
};

/** What a file says, its markup left out; the text of a packed one is that of its parts. */
async function said(mime: string, write: () => Promise<{ readonly bytes: Uint8Array }>): Promise<string> {
  printed = '';
  const { bytes } = await write();
  if (printed !== '') return wordsOf(printed);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return /xml|html/.test(mime) ? wordsOf(strFromU8(bytes)) : strFromU8(bytes);
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return parts.map(([, part]) => xmlWords(strFromU8(part))).join('\n');
}

function wordsOf(markup: string): string {
  return markup.startsWith('<?xml')
    ? xmlWords(markup)
    : decodeEntities(markup.replace(/<style.*?<\/style>|<\/?[a-z][^>]*>/gsu, ''));
}

function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The text and the attributes of well-formed XML. */
function xmlWords(xml: string): string {
  let words = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    words += text;
  });
  parser.on('opentag', ({ attributes }) => {
    for (const { value } of Object.values(attributes)) words += `${value} `;
  });
  parser.write(xml).close();
  return words;
}

const readingsOf = (doc: Node) =>
  doc.children.flatMap((block) => block.children.flatMap(({ marks }) => readingOf(marks) ?? []));

describe('readings and emphasis', () => {
  it('are in every file that is handed out', { timeout: LONG_MS }, () =>
    fuzz(0.01, async (random) => {
      const doc = markedDocument(random, 6);
      const tree = outputTree(doc, { meta: {} });
      for (const { id, mime, write } of OUTPUT_FORMATS) {
        const text = await said(mime, () => write(tree, options as never));
        for (const reading of readingsOf(doc)) {
          const written = id === 'markdown' ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text;
          if (!written.includes(reading)) throw new Error(`${id} has lost the reading ${reading}`);
        }
      }
    }),
  );

  it('that changed are compared, replayed and written', { timeout: LONG_MS }, () =>
    fuzz(0.01, async (random) => {
      const old = markedDocument(random, 6);
      const now = changeMarked(random, old);
      now.check();
      const comparison = compareDocuments(old, now);
      if (!comparison.receipt.ok) throw new Error('The receipt is not in order');
      const [before, after] = [comparedBlocks(old), comparedBlocks(now)];
      const made = replay(comparison, before);
      const back = replayBack(comparison, after);
      if (made === null || canonicalText(made) !== canonicalText(after))
        throw new Error('Replaying gives another text');
      if (back === null || canonicalText(back) !== canonicalText(before))
        throw new Error('Going back gives another text');
      const source = comparisonSource(old, now, comparison);
      for (const { mime, write } of COMPARISON_FORMATS) await said(mime, () => write(source, options as never));
    }),
  );
});
