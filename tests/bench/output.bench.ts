import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { compareDocuments } from '../../shared/compare/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import {
  comparisonFormat,
  comparisonSource,
  DEFAULT_COMPARISON_OPTIONS,
  DEFAULT_OUTPUT_OPTIONS,
  type FormatId,
  outputFormat,
  outputTree,
} from '../../shared/output/index.ts';
import { hasProgram } from '../oracles/programs.ts';
import { sampleDocument } from '../oracles/sample-document.ts';
import type { BenchRow } from './rows.ts';

const RUNS = 3;
const LONG = 10_000;
const COMPARED = 3_000;
/** A peer that takes longer ends the bench with an error rather than with a guess. */
const PEER_LIMIT_MS = 300_000;
const CHANGED = 3;

/** A declaration of so many paragraphs, made of the sample's own in turn. */
function longDocument(count: number): Node {
  const texts = sampleDocument()
    .children.filter((block) => block.type.name === 'paragraph')
    .map((block) => block.textContent);
  const newId = seededIds(`long ${count}`);
  const blocks = Array.from({ length: count }, (_, i) =>
    schema.node('paragraph', { id: newId() }, [schema.text(`${i} ${texts[i % texts.length]}`)]),
  );
  return schema.node('doc', null, blocks);
}

/** The best of some runs in milliseconds, after one that warms up. */
async function best(run: () => unknown, runs = RUNS): Promise<number> {
  await run();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const write = (doc: Node, id: FormatId) => outputFormat(id).write(outputTree(doc), DEFAULT_OUTPUT_OPTIONS);

function call(program: string, args: readonly string[], folder: string): void {
  execFileSync(program, args, { cwd: folder, stdio: 'ignore', timeout: PEER_LIMIT_MS });
}

/** Pandoc and LibreOffice making a Word file of the same content; from Markdown and from its web page. */
async function peers(doc: Node, name: string, ours: number): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soan-bench-'));
  const rows: BenchRow[] = [];
  try {
    writeFileSync(join(folder, 'in.md'), (await write(doc, 'markdown')).bytes);
    writeFileSync(join(folder, 'in.html'), (await write(doc, 'html')).bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const programs: readonly (readonly [string, readonly string[]])[] = [
      ['pandoc', ['-o', 'out.docx', 'in.md']],
      [
        'soffice',
        [profile, '--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', 'in.html'],
      ],
    ];
    for (const [program, args] of programs) {
      if (!hasProgram(program)) continue;
      const start = performance.now();
      call(program, args, folder);
      const value = performance.now() - start;
      // How many times as long as ours, the start of the program included: that is what a person waits for.
      rows.push({ name: `${name} to DOCX by ${program}`, value, unit: 'ms', ratio: value / ours, against: 'ours' });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

function edited(doc: Node): Node {
  return doc.type.create(
    doc.attrs,
    doc.children.map((block, i) =>
      i % CHANGED === 0
        ? block.type.create(block.attrs, schema.text(block.textContent.replace('首脳は', '各国首脳は、改めて')))
        : block,
    ),
  );
}

export async function run(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const sample = sampleDocument();
  const docx = await best(() => write(sample, 'docx'));
  rows.push({ name: 'sample to DOCX, warm', value: docx, unit: 'ms', target: 150 });
  rows.push(...(await peers(sample, 'sample', docx)));

  const long = longDocument(LONG);
  const longDocx = await best(() => write(long, 'docx'), 1);
  rows.push({ name: '10,000 paragraphs to DOCX', value: longDocx, unit: 'ms', target: 3000 });
  rows.push(...(await peers(long, '10,000 paragraphs', longDocx)));
  for (const id of ['text', 'html', 'akn'] as const) {
    const value = await best(() => write(long, id), 2);
    rows.push({ name: `10,000 paragraphs to ${id}`, value, unit: 'ms', target: 1000 });
  }

  const old = longDocument(COMPARED);
  const now = edited(old);
  const whole = await best(async () => {
    const source = comparisonSource(old, now, compareDocuments(old, now));
    await comparisonFormat('redline').write(source, DEFAULT_COMPARISON_OPTIONS);
  }, 2);
  rows.push({
    name: 'redline of 3,000 paragraphs, 1,000 changed, compared too',
    value: whole,
    unit: 'ms',
    target: 2000,
  });

  const { rss } = process.memoryUsage();
  rows.push({ name: 'memory of the process after all this', value: rss / 1024 / 1024, unit: 'MB' });
  return rows;
}
