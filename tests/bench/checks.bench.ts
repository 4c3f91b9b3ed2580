import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fragment, type Node } from 'prosemirror-model';
import { checkDocument, checkTouched, checkWhole, RULES } from '../../shared/checks/index.ts';
import { intakeBytes } from '../../shared/intake/index.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { JUDGED, type Judged } from './checks/judged.ts';
import type { BenchRow } from './rows.ts';

const SIZES = [53, 1_000, 10_000] as const;
/** Milliseconds. */
const WHOLE_TARGET = 1_500;
const TOUCH_TARGET = 5;
const RUNS = 5;
const TOUCHES = 60;
/** Findings that need no action, for a thousand paragraphs of enacted law. */
const NOISE_TARGET = 6;
const PEER = 'Intl.Segmenter over the same paragraphs';

/** All rules over a text and over one touched paragraph of it; then how much of what they say is so. */
export async function run(): Promise<readonly BenchRow[]> {
  const sample = takeFile(fromRoot('build/sample/tokyo-2025.ja.txt'));
  const laws = lawFiles().map(takeFile);
  return [
    ...SIZES.map((size) => wholeRow(multiply(sample, size))),
    ...[1_000, 10_000].map((size) => touchRow(multiply(sample, size))),
    ...precisionRows('sample', [sample]),
    ...(laws.length === 0 ? [] : precisionRows('law', laws)),
  ];
}

function wholeRow(doc: Node): BenchRow {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const [ours, peer]: [number[], number[]] = [[], []];
  // In turns, so that what else the machine does falls on both alike; the first turn only warms up.
  for (let i = 0; i <= RUNS; i++) {
    // What the rules remember of a block goes by its identity: each run gets blocks that were never read.
    const fresh = renewed(doc);
    const start = performance.now();
    checkDocument(fresh);
    const middle = performance.now();
    for (const block of fresh.children) Array.from(segmenter.segment(block.textContent));
    if (i === 0) continue;
    ours.push(middle - start);
    peer.push(performance.now() - middle);
  }
  const value = median(ours);
  const target = doc.childCount === SIZES.at(-1) ? { target: WHOLE_TARGET } : {};
  const name = `${RULES.length} rules over ${doc.childCount} blocks`;
  return { name, value, unit: 'ms', ratio: value / median(peer), against: PEER, ...target };
}

function touchRow(doc: Node): BenchRow {
  let state = checkWhole(doc);
  let text = doc;
  const times: number[] = [];
  for (let i = 0; i < TOUCHES; i++) {
    const at = (i * 97) % text.childCount;
    const block = text.child(at);
    const longer = block.content.append(Fragment.from(schema.text('、協力を')));
    text = text.copy(text.content.replaceChild(at, block.copy(longer)));
    const start = performance.now();
    state = checkTouched(text, state);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const value = times[Math.floor(times.length * 0.95)]!;
  return { name: `one touched paragraph of ${doc.childCount}, p95`, value, unit: 'ms', target: TOUCH_TARGET };
}

/** How many findings each rule makes for a thousand blocks, and what a person said of them. */
function precisionRows(source: Judged['source'], docs: readonly Node[]): readonly BenchRow[] {
  const blocks = docs.reduce((sum, doc) => sum + doc.childCount, 0);
  const findings = docs.flatMap((doc) => checkDocument(doc));
  const perThousand = (some: readonly Finding[]) => (some.length / blocks) * 1_000;
  const verdict = (finding: Finding) =>
    JUDGED.find(
      ({ source: where, rule, begins }) => where === source && rule === finding.rule && finding.text.startsWith(begins),
    )?.verdict ?? null;
  const judged = (wanted: Judged['verdict'] | null) => findings.filter((finding) => verdict(finding) === wanted);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const unit = 'per 1,000';
  const noise = [...judged('moot'), ...judged('false'), ...judged(null)];
  return [
    ...rules.map((rule) => ({
      name: `${source}: ${rule}`,
      value: perThousand(findings.filter((finding) => finding.rule === rule)),
      unit,
    })),
    { name: `${source}: findings judged right`, value: judged('right').length, unit: 'of judged' },
    { name: `${source}: judged true, but left as it is`, value: judged('moot').length, unit: 'of judged' },
    { name: `${source}: judged false`, value: judged('false').length, unit: 'of judged', target: 0 },
    { name: `${source}: not judged yet`, value: judged(null).length, unit: 'findings', target: 0 },
    ...(source === 'law' ? [{ name: 'law: noise', value: perThousand(noise), unit, target: NOISE_TARGET }] : []),
  ];
}

function takeFile(path: string): Node {
  const taken = intakeBytes(new Uint8Array(readFileSync(path)), { ids: seededIds(path), name: path });
  if (!taken.ok) throw new Error(`${path} was refused: ${taken.code}`);
  return taken.value.doc;
}

function lawFiles(): readonly string[] {
  const folder = fromRoot('../shared/data/law-pairs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => [`${folder}/${name}/old.md`, `${folder}/${name}/new.md`]);
}

/** The sample's blocks over and over, each with an id of its own. */
function multiply(doc: Node, size: number): Node {
  const ids = seededIds(`multiply ${size}`);
  const blocks = Array.from({ length: size }, (_, i) => {
    const block = doc.child(i % doc.childCount);
    return block.type.create({ ...block.attrs, id: ids() }, block.content);
  });
  return doc.type.create(doc.attrs, blocks);
}

function renewed(doc: Node): Node {
  return doc.copy(Fragment.from(doc.children.map((block) => block.type.create(block.attrs, block.content))));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** The bench runs as a bundle below node_modules: paths start from the project's folder. */
function fromRoot(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) || folder.includes('node_modules')) folder = dirname(folder);
  return join(folder, path);
}
