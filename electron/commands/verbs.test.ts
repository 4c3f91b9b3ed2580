import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createDossier, encodeDossier, withExtra } from '../../shared/dossier/index.ts';
import { intakeText } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { editLadder, LADDER_EXTRA, NO_EDITS } from '../../shared/operative/index.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { verbsCommand } from './verbs.ts';

const folder = mkdtempSync(join(tmpdir(), 'soan-verbs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const old = '共同声明\n\n(1) 両国は、貿易の拡大で一致した。\n\n(2) 議長は、5校の建設を推進した。\n';
writeFileSync(join(folder, 'old.txt'), old);
writeFileSync(join(folder, 'new.txt'), old.replace('で一致した', 'に留意した').replace('5校', '6校'));
writeFileSync(join(folder, 'own.soan'), ownLadder());

function ownLadder(): Uint8Array {
  const taken = intakeText(old, { ids: seededIds('verbs') });
  if (!taken.ok) throw new Error(taken.code);
  const dossier = createDossier(taken.value.doc, { title: '共同声明', createdAt: '2026-01-01T00:00:00Z' });
  const encoded = encodeDossier(withExtra(dossier, LADDER_EXTRA, editLadder(NO_EDITS, 'ja', '推進する', 6)));
  if (!encoded.ok) throw new Error(encoded.code);
  return encoded.value;
}

async function run(command: Command, line: string): Promise<string> {
  let printed = '';
  await command.run(parseArguments(line.split(' '), command, 'en'), {
    locale: 'en',
    folder,
    print: async (text) => {
      printed += text;
    },
    say: () => {},
  });
  return printed;
}

describe('verbs', () => {
  test('as JSON: label, subject, verb, strength', async () => {
    const rows = JSON.parse(await run(verbsCommand, 'old.txt --json')) as Record<string, unknown>[];
    expect(rows.map(({ label, subject, verb, strength }) => [label, subject, verb, strength])).toEqual([
      ['(1)', '両国', '一致した', 6],
      ['(2)', '議長', '推進した', null],
    ]);
  });

  test('as lines', async () =>
    expect(await run(verbsCommand, 'old.txt')).toBe(
      '(1)\t両国\t一致した\t貿易の拡大\t6 undertakes\n(2)\t議長\t推進した\t5校の建設\tnot on the ladder\n',
    ));

  test("by the dossier's own ladder", async () => {
    const rows = JSON.parse(await run(verbsCommand, 'own.soan --json')) as { strength: number }[];
    expect(rows.map(({ strength }) => strength)).toEqual([6, 6]);
  });

  test('against the last declaration', async () => {
    const board = JSON.parse(await run(verbsCommand, 'new.txt --against old.txt --json'));
    expect(board.counts).toEqual({ carried: 0, updated: 2, dropped: 0, new: 0 });
    expect(await run(verbsCommand, 'new.txt --against old.txt')).toContain('Verb: 一致した → 留意した');
  });

  test('as a file; never over the input, never in a form nobody knows', async () => {
    await run(verbsCommand, 'new.txt --against old.txt --to board.csv');
    expect(readFileSync(join(folder, 'board.csv'), 'utf8')).toContain('Number: 5校 → 6校');
    await expect(run(verbsCommand, 'new.txt --to verbs.odt')).rejects.toThrow('.docx .html .csv');
    expect(existsSync(join(folder, 'verbs.odt'))).toBe(false);
    await expect(run(verbsCommand, 'old.txt --json --to x.csv')).rejects.toThrow('--json --to');
  });
});

test('a comparison says what weighs more than wording: first where people read, in the JSON where asked for', async () => {
  const text = await run(compareCommand, 'old.txt new.txt --text');
  expect(text.indexOf('Weighty changes (2)')).toBe(0);
  expect(await run(compareCommand, 'old.txt new.txt --html')).toContain('Verb: 一致した → 留意した</li>');
  expect(await run(compareCommand, 'old.txt new.txt --json')).not.toContain('"weight"');
  const { pairs } = JSON.parse(await run(compareCommand, 'old.txt new.txt --json --weights'));
  expect(pairs.flatMap((pair: { weight?: { kind: string }[] }) => pair.weight?.map(({ kind }) => kind) ?? [])).toEqual([
    'verb',
    'number',
  ]);
});
