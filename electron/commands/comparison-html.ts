import { operativeMessages } from '../../shared/messages/operative.ts';
import type { Locale } from '../../shared/messages/table.ts';
import type { WeighOptions } from '../../shared/operative/index.ts';
import type { ComparisonView, Run } from '../../shared/output/comparison/index.ts';
import { escapeMarkup } from '../../shared/output/markup.ts';
import { comparisonLines, receiptText, weightLines } from './comparison-lines.ts';

// Sign and line go with each colour: the page must read in black and white and on a ministry's printer.
const STYLE = `
body { max-width: 46em; margin: 3em auto; padding: 0 1.5em; line-height: 1.9; color: #1c1a17; background: #fbf8f1;
  font-family: "BIZ UDMincho", "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", Georgia, serif; }
.line { margin: 0 0 0.9em; }
.head { font-family: system-ui, sans-serif; font-size: 0.8em; color: #5c564c; }
.number { font-weight: 700; }
h1 { font-size: 1em; margin: 0; }
.weights { border-block: 1px solid #cfc7b6; margin-bottom: 2em; padding: 0.8em 0; }
.weights ul { margin: 0.3em 0 0; padding-inline-start: 1.4em; }
.aside { color: #5c564c; }
del { color: #a32a1a; text-decoration: line-through; }
ins { color: #2b4a7f; text-decoration: underline; }
footer { margin-top: 2.5em; border-top: 1px solid #cfc7b6; font: 0.75em/1.7 system-ui, sans-serif; overflow-wrap: anywhere; }
@media print { body { background: none; margin: 0; max-width: none; } }
`.trim();

function runHtml({ op, text }: Run): string {
  const content = escapeMarkup(text).replaceAll('\n', '<br>');
  if (op === 'keep') return content;
  return `<${op}>${content}</${op}>`;
}

/** A comparison as one self-contained page (見え消し): deletions struck, insertions underlined, nothing fetched. */
export function comparisonHtml(view: ComparisonView, title: string, weighing: WeighOptions, locale: Locale): string {
  const lines = comparisonLines(view, locale).map(({ sign, kinds, number, runs, aside }) => {
    const head = `<span class="number">${escapeMarkup(number)}</span> ${escapeMarkup([sign, kinds].filter(Boolean).join(' '))}`;
    const text = runs.map(runHtml).join('');
    if (aside) return `<p class="line aside"><span class="head">${head}</span></p>`;
    return `<p class="line"><span class="head" lang="${locale}">${head}</span><br>${text}</p>`;
  });
  const weights = weightLines(view, weighing, locale).map((line) => `<li>${escapeMarkup(line)}</li>`);
  const first = `<section class="weights"><h1>${operativeMessages[locale].weights.heading(weights.length)}</h1><ul>${weights.join('')}</ul></section>`;
  const foot = receiptText(view, locale).map((line) => `<p>${escapeMarkup(line)}</p>`);
  return [
    '<!doctype html>',
    `<html lang="${escapeMarkup(weighing.language)}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body><main>${weights.length === 0 ? '' : first}${lines.join('\n')}</main>`,
    `<footer lang="${locale}">${foot.join('')}</footer></body></html>`,
    '',
  ].join('\n');
}
