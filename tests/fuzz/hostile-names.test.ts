// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../shared/compare/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import {
  COMPARISON_FORMATS,
  comparisonSource,
  DEFAULT_COMPARISON_OPTIONS,
  OUTPUT_FORMATS,
  outputTree,
} from '../../shared/output/index.ts';

// Titles, authors, notes and texts that would do something in the program that opens the file. PDF is made from the HTML
// that is looked at here: the request to print is caught instead of being printed.

const HOSTILE: readonly [what: string, text: string][] = [
  ['a formula', `=HYPERLINK("http://evil.example","見る")`],
  ['a command', `=cmd|' /C calc'!A0`],
  ['a formula by plus', '+1+cmd'],
  ['a formula by minus', '-2+3'],
  ['a formula by at', '@SUM(1)'],
  ['a formula in full width', '＝1+1'],
  ['a year that no calendar has', '+275760-09-13'],
  ['a date that climbs', '2025-12-20/../../x'],
  ['a formula behind a tab', '\t=1+1'],
  ['a formula behind a line', '\r=1+1'],
  ['a script', '<script>alert(1)</script>'],
  ['a picture', `<img src=x onerror="alert(1)">`],
  ['the end of an attribute', `"><svg onload=alert(1)>`],
  ['the end of a style', '</style><script>alert(1)</script>'],
  ['the end of a comment', '--><script>alert(1)</script><!--'],
  ['the end of CDATA', ']]><x/>'],
  ['an entity', '&xxe; &lt;script&gt;'],
  ['a link that runs', '[x](javascript:alert(1))'],
  ['the end of a PDF string', ') /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'],
  ['control characters', 'a\u0001b\u0008c'],
  ['half a character', 'a\ud800b'],
  ['marks of direction', 'a\u202eb\u2066c'],
  ['a field of Word', 'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"'],
];

function declaration(text: string, more: string) {
  const ids = seededIds('hostile');
  // The text of a block has passed the intake, which leaves no control characters and no halves.
  const clean = text.replace(/[\0-\u001f]/g, ' ').replace(/\p{Cs}/gu, '\ufffd');
  const blocks = [
    schema.nodes.title!.create({ id: ids() }, schema.text(clean)),
    schema.nodes.part_heading!.create({ id: ids() }, schema.text(clean)),
    schema.nodes.paragraph!.create({ id: ids() }, schema.text(`${clean}${more}`)),
    schema.nodes.paragraph!.create(
      { id: ids() },
      schema.text('協力', [schema.mark('ruby', { reading: clean.trim() })]),
    ),
  ];
  return schema.topNodeType.create({ language: 'ja' }, blocks);
}

async function allFiles(text: string) {
  const meta = { title: text, draftName: text, author: text, note: text, banner: text, date: text };
  const [old, now] = [declaration(text, '旧'), declaration(text, '新')];
  const tree = outputTree(now, { meta, metadata: 'keep' });
  let printed = '';
  const options = {
    ...DEFAULT_COMPARISON_OPTIONS,
    print: async ({ html }: { html: string }) => {
      printed = html;
      return new Uint8Array();
    },
  };
  const source = comparisonSource(old, now, compareDocuments(old, now), {
    old: { meta, metadata: 'keep' },
    new: { meta, metadata: 'keep' },
  });
  const writers = [
    ...OUTPUT_FORMATS.map(({ id, mime, write }) => ({ id, mime, write: () => write(tree, options as never) })),
    ...COMPARISON_FORMATS.map(({ id, mime, write }) => ({ id, mime, write: () => write(source, options as never) })),
  ];
  const files: { id: string; mime: string; text: string; parts: Record<string, Uint8Array> }[] = [];
  for (const { id, mime, write } of writers) {
    printed = '';
    const { bytes } = await write();
    const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
    files.push({
      id,
      mime: mime === 'application/pdf' ? 'text/html' : mime,
      text: zipped ? '' : printed || new TextDecoder().decode(bytes),
      parts: zipped ? unzipSync(bytes) : {},
    });
  }
  return files;
}

/** Well-formed, without a document type, whatever stands in it. */
function checkXml(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new Error(`${name}: a document type`);
  });
  parser.write(xml).close();
}

function checkHtml(id: string, html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const active = page.querySelectorAll('script, iframe, object, embed, svg[onload], img[src="x"], form, base, link');
  expect([id, [...active].map((element) => element.outerHTML)]).toEqual([id, []]);
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(`${id} ${name}`).not.toMatch(/ on/i);
      expect(value).not.toMatch(/^\s*javascript:/i);
    }
  }
}

/** Spreadsheets take a cell for a formula by its first sign; ours begin such a cell otherwise (OWASP, CSV injection). */
function checkCsv(id: string, csv: string): void {
  for (const cell of csv.replace(/^\ufeff/, '').matchAll(/(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    const text = cell[1] ?? cell[2] ?? '';
    expect(`${id} ${text}`).not.toMatch(/^\S+ [=+\-@＝＋－＠\t\r]/u);
  }
}

describe.each(HOSTILE)('%s', (_, text) => {
  it('is words and nothing else in every file that is handed out', { timeout: 60_000 }, async () => {
    for (const { id, mime, text: content, parts } of await allFiles(text)) {
      if (mime === 'text/html') checkHtml(id, content);
      else if (mime === 'text/csv') checkCsv(id, content);
      else if (mime.endsWith('xml')) checkXml(id, content);
      else if (mime === 'application/json') JSON.parse(content);
      expect(content.replace(/[\n\r\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
      if (id === 'akn') expect(content).toMatch(/<FRBRdate date="\d{4}-\d\d-\d\d" /);
      for (const [name, part] of Object.entries(parts)) {
        expect(name).not.toMatch(/\.\.|^\/|\\|vbaProject|externalLink/);
        if (!/\.(xml|rels)$/.test(name)) continue;
        const xml = strFromU8(part);
        checkXml(`${id} ${name}`, xml);
        // A cell that is a formula, a field that runs, a target outside the file.
        if (id === 'table-xlsx') expect(xml).not.toMatch(/<f[ >]/);
        expect(xml).not.toMatch(/<w:instrText[^>]*>[^<]*(DDE|INCLUDE|HYPERLINK)/i);
        expect(xml).not.toMatch(/TargetMode="External"/);
        for (const [, time] of xml.matchAll(/(?:w:date="|W3CDTF">)([^"<]*)/g))
          expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/);
      }
    }
  });
});
