import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { linesDiffComputers } from 'vscode-diff';
import {
  type ComparedBlock,
  compareBlocks,
  comparisonJson,
  diffWords,
  followMarks,
  startMarks,
} from '../../../shared/compare/index.ts';
import { seededIds } from '../../../shared/model/ids.ts';
import type { BenchRow } from '../rows.ts';
import { makeCase, numbered } from './cases.ts';
import { pairSets } from './word-pairs.ts';

const TARGETS = new Map([
  [53, 5],
  [1_000, 25],
  [10_000, 150],
  [100_000, 2_500],
]);

/** Milliseconds of the fastest of several warm runs: what the code costs, not what else the machine does. */
function fastest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < runs; k++) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

/** Processes of each kind that are started by turns. */
const TURNS = 5;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function comparisonRows(): BenchRow[] {
  const rows: BenchRow[] = [];
  for (const [size, target] of TARGETS) {
    const truth = makeCase('ja', size, 'default', 1);
    const fresh = truth.new.map(({ text }) => text);
    const [a, b] = [numbered(truth.old), numbered(fresh)];
    const runs = size > 10_000 ? 3 : 12;
    const align = fastest(runs, () => compareBlocks(a, b));
    const whole = fastest(Math.min(runs, 4), () => comparisonJson(compareBlocks(a, b)));
    const head = `${size} paragraphs, default mix`;
    rows.push({ name: `${head}: comparison, warm`, value: align, unit: 'ms', target });
    rows.push({ name: `${head}: with all words, receipt and hashes`, value: whole, unit: 'ms' });
    if (size === 100_000) {
      rows.push({ name: `${head}: memory`, value: process.memoryUsage().rss / 2 ** 20, unit: 'MB', target: 1_024 });
    }
    if (size === 10_000) rows.push(...peerRows(truth.old, fresh, align));
  }
  return rows;
}

function peerRows(old: readonly string[], fresh: readonly string[], own: number): BenchRow[] {
  const vscode = fastest(1, () =>
    linesDiffComputers
      .getDefault()
      .computeDiff([...old], [...fresh], { computeMoves: true, ignoreTrimWhitespace: false, maxComputationTimeMs: 0 }),
  );
  const jsdiff = fastest(2, () => diffArrays([...old], [...fresh]));
  const matcher = new DiffMatchPatch();
  matcher.Diff_Timeout = 30;
  const semantic = fastest(1, () => {
    const { chars1, chars2, lineArray } = matcher.diff_linesToChars_(old.join('\n'), fresh.join('\n'));
    const diffs = matcher.diff_main(chars1, chars2, false);
    matcher.diff_charsToLines_(diffs, lineArray);
  });
  const rows: BenchRow[] = [
    { name: '10000: vscode-diff with moves takes', value: vscode, unit: 'ms', ratio: vscode / own, against: 'ours' },
    { name: '10000: times faster than vscode-diff', value: vscode / own, unit: '×', target: 15, better: 'high' },
    {
      name: '10000: jsdiff on arrays (no likeness, no moves)',
      value: jsdiff,
      unit: 'ms',
      ratio: jsdiff / own,
      against: 'ours',
    },
    {
      name: '10000: diff-match-patch by lines (the same)',
      value: semantic,
      unit: 'ms',
      ratio: semantic / own,
      against: 'ours',
    },
  ];
  return [...rows, ...processRows()];
}

/**
 * The command line beside git in the locale C, whole processes on the same files, in turn, so that a machine that is
 * busy for a while is so for both; nothing where git is not installed. English: to git a Japanese sentence is one word,
 * which it need not compare.
 */
function processRows(): BenchRow[] {
  const truth = makeCase('en', 10_000, 'default', 1);
  const folder = mkdtempSync(join(tmpdir(), 'soan-bench-'));
  const file = (name: string, texts: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, texts.map((text, k) => `(${k + 1}) ${text}\n`).join(''));
    return path;
  };
  const env = { ...process.env, LC_ALL: 'C' };
  const run = (command: string, ...given: readonly string[]) => spawnSync(command, given, { maxBuffer: 2 ** 28, env });
  try {
    const fresh = truth.new.map(({ text }) => text);
    const pair = [file('old.txt', truth.old), file('new.txt', fresh)] as const;
    const compare = () => run(process.execPath, 'build/run/soan.mjs', 'compare', ...pair, '--json');
    const { status, stderr } = compare();
    if (status !== 0) throw new Error(`The command line did not compare: ${stderr}`);
    const gitDiff = () => run('git', 'diff', '--no-index', '--word-diff', ...pair);
    if (gitDiff().error) return [];
    const turns = Array.from({ length: TURNS }, () => [fastest(1, compare), fastest(1, gitDiff)] as const);
    const own = median(turns.map(([mine]) => mine));
    const git = median(turns.map(([, theirs]) => theirs));
    const ratio = median(turns.map(([mine, theirs]) => mine / theirs));
    return [
      { name: '10000 en: compare --json, process', value: own, unit: 'ms', ratio, against: 'git' },
      { name: '10000 en: git diff --word-diff, process', value: git, unit: 'ms' },
      { name: '10000 en: times as long as git', value: ratio, unit: '×', target: 1.5 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function wordRows(): BenchRow[] {
  return pairSets().flatMap(({ name, language, pairs, terms }) => {
    const times: number[] = [];
    for (let round = 0; round < 4; round++) {
      for (const [k, pair] of pairs.entries()) {
        const from = performance.now();
        diffWords(pair.old, pair.new, { language, terms });
        const took = (performance.now() - from) * 1_000;
        times[k] = Math.min(times[k] ?? Number.POSITIVE_INFINITY, took);
      }
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
    return [
      { name: `words of a pair, ${name}: median`, value: at(0.5), unit: 'µs', target: 60 },
      { name: `words of a pair, ${name}: p99`, value: at(0.99), unit: 'µs', target: 2_000 },
    ];
  });
}

function liveRows(): BenchRow[] {
  const ids = seededIds('live');
  const { old } = makeCase('ja', 3_000, 'light', 1);
  const base: ComparedBlock[] = numbered(old).map((block) => ({ ...block, id: ids() }));
  let marks = startMarks(base, base);
  let typed = 0;
  const keyPress = fastest(200, () => {
    const at = (typed++ * 37) % base.length;
    const blocks = [...marks.blocks];
    blocks[at] = { ...blocks[at]!, text: `${blocks[at]!.text}。` };
    marks = followMarks(marks, blocks);
  });
  const enter = fastest(50, () => {
    const at = (typed++ * 37) % base.length;
    marks = followMarks(marks, marks.blocks.toSpliced(at, 0, { ...base[0]!, id: ids(), text: '新しい項' }));
  });
  return [
    { name: 'live marks at 3000 paragraphs: after typing', value: keyPress, unit: 'ms', target: 2 },
    { name: 'live marks at 3000 paragraphs: after Enter', value: enter, unit: 'ms', target: 2 },
  ];
}

/** Speed of the comparison beside its peers, in one run. */
export async function run(): Promise<BenchRow[]> {
  return [...comparisonRows(), ...wordRows(), ...liveRows()];
}
