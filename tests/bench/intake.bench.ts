import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import type { BenchRow } from './rows.ts';

const SIZES = [53, 1_000, 3_000, 10_000] as const;
/** Milliseconds, warm. */
const TARGETS: Readonly<Record<string, number>> = { sample: 30, '10000': 1_500 };
const RUNS = 9;
const PEER = 'split at line ends and one expression a line';

/** Reading a text in: the sample, and generated declarations. The peer only cuts lines and tells numbers and headings. */
export async function run(): Promise<readonly BenchRow[]> {
  const sample = readFileSync(samplePath());
  return [measure('sample', sample), ...SIZES.map((size) => measure(String(size), declaration(size)))];
}

function measure(name: string, bytes: Uint8Array): BenchRow {
  const target = TARGETS[name];
  const ours: number[] = [];
  const peer: number[] = [];
  // In turns, so that what else the machine does falls on both alike; the first turn only warms up.
  for (let i = 0; i <= RUNS; i++) {
    const start = performance.now();
    const taken = intakeBytes(bytes, { name: 'text.txt', ids: seededIds('bench') });
    // What a person is shown belongs to it; it is worked out when read.
    if (taken.ok) void [taken.value.blocks, taken.value.findings];
    const middle = performance.now();
    readPlainly(bytes);
    const end = performance.now();
    if (!taken.ok) throw new Error(`The text of ${name} was refused: ${taken.code}`);
    if (i === 0) continue;
    ours.push(middle - start);
    peer.push(end - middle);
  }
  const value = median(ours);
  return {
    name: name === 'sample' ? 'intake of the sample' : `intake of ${name} paragraphs`,
    value,
    unit: 'ms',
    ratio: value / median(peer),
    against: PEER,
    ...(target === undefined ? {} : { target }),
  };
}

function readPlainly(bytes: Uint8Array): readonly { readonly label: string | undefined; readonly text: string }[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const found = /^\s*([(（]?\d+[)）.．]|[◆■●]|[①-⑳])?\s*(.*)$/u.exec(line);
      return { label: found?.[1], text: found?.[2] ?? line };
    });
}

/** A declaration of so many numbered paragraphs under headings, about 120 characters each. */
function declaration(paragraphs: number): Uint8Array {
  const words =
    '我々は、地域における協力の重要性を改めて確認し、持続可能な発展のための取組を一層進めることを決意した。';
  const lines = ['協力のための共同宣言', ''];
  for (let i = 1; i <= paragraphs; i++) {
    if (i % 25 === 1) lines.push(`◆分野その${Math.ceil(i / 25)}`, '');
    lines.push(`（${i}）${(words + i + words + words).slice(0, 120)}`, '');
  }
  return new TextEncoder().encode(lines.join('\n'));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

// The bench runs from a bundle in another folder.
function samplePath(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const path = join(folder, 'build/sample/tokyo-2025.ja.txt');
      readFileSync(path);
      return path;
    } catch {
      // Not here: one folder further up.
    }
  }
  throw new Error('The sample was not found.');
}
