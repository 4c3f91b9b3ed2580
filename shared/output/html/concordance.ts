import { outputMessages } from '../../messages/output.ts';
import { escapeMarkup } from '../markup.ts';
import type { OutputTree } from '../types.ts';

/** The table of old and new numbers behind the text, on a page of its own; nothing where none is wanted. */
export function htmlConcordance({ concordance, language }: OutputTree): string {
  if (concordance === null) return '';
  const { changes } = outputMessages[language === 'ja' ? 'ja' : 'en'];
  const cell = (label: string | null) => `<td>${label === null ? '' : escapeMarkup(label)}</td>`;
  const rows = concordance.map((row) => `<tr>${cell(row.old)}${cell(row.new)}</tr>`);
  return [
    '\n<section class="concordance">',
    `<h2>${changes.numbersTitle}</h2>`,
    `<table><thead><tr><th scope="col">${changes.old}</th><th scope="col">${changes.new}</th></tr></thead><tbody>`,
    ...rows,
    '</tbody></table>',
    '</section>',
  ].join('\n');
}

export const CONCORDANCE_STYLE = [
  '.concordance { break-before: page; margin-block-start: 3em; }',
  '.concordance h2 { padding-inline-start: 0; text-indent: 0; }',
  '.concordance table { border-collapse: collapse; }',
  '.concordance th, .concordance td { border: 1px solid #333; padding: 0.15em 1.2em; text-align: start; font-weight: 400; }',
  '.concordance tr { break-inside: avoid; }',
].join('\n');
