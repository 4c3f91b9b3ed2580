import { Document } from 'docx';
import type { OutputFile, OutputOptions, OutputTree } from '../types.ts';
import { wordConcordance } from './concordance.ts';
import { planLists } from './lists.ts';
import { numberingOptions } from './numbering.ts';
import { packDocument } from './package.ts';
import { pageOptions } from './page.ts';
import { wordParagraphs } from './paragraphs.ts';
import { styleOptions } from './styles.ts';

/** A Word file with real numbering, live references, named styles, header and footer; the same tree, the same bytes. */
export async function writeDocx(tree: OutputTree, options: OutputOptions): Promise<OutputFile> {
  const plan = planLists(tree);
  const document = new Document({
    title: tree.meta.title,
    styles: styleOptions(tree),
    numbering: numberingOptions(tree, plan),
    // Justified Latin and Cyrillic lines need hyphens; Japanese has none.
    hyphenation: { autoHyphenation: tree.language !== 'ja' },
    sections: [
      { ...pageOptions(tree, options.paper), children: [...wordParagraphs(tree, plan), ...wordConcordance(tree)] },
    ],
    ...(tree.meta.seal === null ? {} : { customProperties: [{ name: 'Soan draft seal', value: tree.meta.seal }] }),
  });
  return { bytes: await packDocument(tree, document), warnings: tree.warnings };
}
