import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDossier, encodeDossier, takeDraft } from '../shared/dossier/index.ts';
import { intakeText } from '../shared/intake/index.ts';
import { seededIds } from '../shared/model/ids.ts';
import { runCommandLine } from './cli.ts';
import { watchTerminal } from './commands/test-terminal.ts';

const sample = join(import.meta.dirname, '../build/sample/tokyo-2025.ja.txt');
let folder: string;

const short = ['東京宣言', '', '◆ 総論', '', '(1) 首脳は、協力を歓迎した。', '(2) 首脳は、対話を確認した。', ''].join(
  '\n',
);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-cli-'));
  writeFileSync(join(folder, 'short.txt'), short);
  writeFileSync(
    join(folder, 'changed.txt'),
    short.replace('歓迎した', '高く評価した').replace('(2)', '(2) 首脳は、会合を開いた。\n(3)'),
  );
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'binary.txt'), new Uint8Array([0, 1, 2, 255, 0, 0, 3, 0]));
  writeFileSync(join(folder, 'cut.soan'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  mkdirSync(join(folder, 'sub'));
  const taken = intakeText(short, { ids: seededIds('cli') });
  if (!taken.ok) throw new Error(taken.code);
  const { doc } = taken.value;
  const dossier = createDossier(doc, {
    title: '東京宣言',
    createdAt: '2025-12-20T00:00:00Z',
    participants: [],
  } as never);
  const notes = {
    name: '第1次案',
    kind: 'chair',
    author: '議長',
    date: '2025-12-01T09:00:00+09:00',
    note: '',
  } as const;
  const encoded = encodeDossier(takeDraft(dossier, doc, notes));
  if (!encoded.ok) throw new Error(encoded.code);
  writeFileSync(join(folder, 'a.soan'), encoded.value);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const terminal = watchTerminal(() => folder);

const run = (line: string) => runCommandLine(line === '' ? [] : line.split(' '));

describe('exit codes and sentences', () => {
  it.each<[line: string, code: number, sentence: RegExp]>([
    ['nonsense', 2, /no command “nonsense”/],
    ['toString', 2, /no command/],
    ['intake', 2, /A file is missing\. Usage: intake FILE/],
    ['intake a b', 2, /“b” is one too many/],
    ['intake short.txt --jsn', 2, /no option “--jsn”/],
    ['intake short.txt --encoding', 2, /“--encoding” needs a value/],
    ['intake short.txt --encoding latin1', 2, /cannot be “latin1”/],
    ['intake missing.txt', 3, /“missing.txt” was not found/],
    ['intake sub', 3, /is not a file/],
    ['intake empty.txt --json', 4, /^empty\.txt: /],
    ['intake binary.txt --json', 4, /^binary\.txt: /],
    ['export short.txt --to out.xyz', 2, /Known extensions: \.txt/],
    ['export short.txt --to short.txt', 2, /is the input itself/],
    ['export short.txt --to out.txt --labels @@', 2, /no label style “@@”/],
    ['export short.txt --to out.txt --regime never', 2, /per-part/],
    ['export short.txt --to nowhere/out.txt', 5, /folder “nowhere” was not found/],
    ['export short.txt', 2, /--to --into/],
    ['export short.txt --to out.txt --into .', 2, /--to --into/],
    ['export short.txt --into . --formats txt', 2, /Possible values: text markdown/],
    ['export short.txt --into . --formats redline', 2, /Possible values: text/],
    ['export short.txt --into nowhere --formats text', 5, /folder “nowhere” was not found/],
    ['export short.txt --to out.txt --draft-date tomorrow', 2, /“tomorrow” for “--draft-date” is not a date/],
    ['export short.txt --to out.txt --draft-date 2026-02-30', 2, /not a date/],
    ['export short.txt --to sub --labels (1)', 2, /extension/],
    ['export cut.soan --to out.txt', 4, /^cut\.soan: /],
    ['export a.soan#第9次案 --to out.txt', 4, /Drafts in this dossier: 第1次案/],
    ['export short.txt#x --to out.txt', 4, /not a dossier/],
    ['compare short.txt --json', 2, /A file is missing/],
    ['--ui-lang fr help', 2, /ja en/],
  ])('%s → %i', async (line, code, sentence) => {
    expect(await run(line)).toBe(code);
    expect(terminal.said).toMatch(sentence);
    expect(terminal.said.trimEnd()).not.toContain('\n');
    expect(terminal.printed).toBe('');
    expect(readdirSync(folder).filter((name) => name.startsWith('out') || name.endsWith('.tmp'))).toEqual([]);
  });

  it.each(['', 'help', '--help', 'help --ui-lang ja', '--version'])('“%s” answers on standard output', async (line) => {
    expect(await run(line)).toBe(0);
    expect(terminal.said).toBe('');
    expect(terminal.printed).toMatch(line === '--version' ? /^\d+\.\d+\.\d+\n$/ : /intake/);
  });

  it('speaks the language of the system, or the one asked for', async () => {
    vi.stubEnv('LC_ALL', 'ja_JP.UTF-8');
    await run('intake missing.txt');
    expect(terminal.said).toContain('見つかりません');
    terminal.said = '';
    await run('--ui-lang=en intake missing.txt');
    expect(terminal.said).toContain('was not found');
  });
});

describe('intake', () => {
  it('prints blocks, repairs, findings, encoding and language as one line of JSON', async () => {
    expect(await run(`intake ${sample} --json`)).toBe(0);
    const intake = JSON.parse(terminal.printed);
    expect(Object.keys(intake)).toEqual(['blocks', 'healed', 'kept', 'findings', 'encoding', 'language']);
    const kinds = (kind: string) => intake.blocks.filter((block: { kind: string }) => block.kind === kind).length;
    expect([kinds('part_heading'), kinds('theme_heading'), kinds('section_heading'), kinds('paragraph')]).toEqual([
      4, 3, 4, 53,
    ]);
    expect(Object.keys(intake.blocks[0])).toEqual(['id', 'kind', 'label', 'text', 'lines']);
    expect(intake).toMatchObject({ encoding: 'utf-8', language: 'ja' });
  });

  it('gives the same bytes for the same text', async () => {
    await run('intake short.txt --json');
    const first = terminal.printed;
    terminal.printed = '';
    await run('intake short.txt --json');
    expect(terminal.printed).toBe(first);
  });

  it('prints for reading where no JSON is asked for', async () => {
    expect(await run('intake short.txt')).toBe(0);
    expect(terminal.printed).toContain('(1) 首脳は、協力を歓迎した。');
  });
});

describe('export', () => {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  afterEach(() => {
    for (const name of readdirSync(folder)) if (name.startsWith('out')) rmSync(join(folder, name));
  });

  it.each(['out.txt', 'out.md', 'out.html', 'out.docx', 'out.akn.xml'])('writes %s', async (name) => {
    expect(await run(`export short.txt --to ${name}`)).toBe(0);
    expect(terminal.printed).toBe('');
    expect(readFileSync(join(folder, name)).length).toBeGreaterThan(50);
  });

  it.each([
    ['--labels 1.', /^1\. 首脳は、協力/m],
    ['--labels=第1条', /^第2条/m],
    ['--labels un', /^1\. 首脳/m],
    ['--labels part=第1,paragraph=（１）', /^（２）/m],
    ['', /^\(2\) 首脳は、対話を確認した。$/m],
  ])('numbers as asked: %s', async (options, line) => {
    expect(await run(`export short.txt --to out.txt ${options}`.trim())).toBe(0);
    expect(text('out.txt')).toMatch(line);
    expect(text('short.txt')).toBe(short);
  });

  it('reads a dossier and its drafts by name and by place', async () => {
    for (const name of ['a.soan', 'a.soan#第1次案', 'a.soan#1']) {
      expect(await run(`export ${name} --to out.txt`)).toBe(0);
      expect(text('out.txt')).toContain('(1) 首脳は、協力を歓迎した。');
    }
  });

  it('writes several forms in one call, called by a pattern, and prints their names', async () => {
    expect(await run('export short.txt --into . --formats text,html --names out_{title}_{format}')).toBe(0);
    const names = terminal.printed.trimEnd().split('\n');
    expect(names).toHaveLength(2);
    expect(names.map((name) => existsSync(join(folder, name)))).toEqual([true, true]);
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('out'))
        .sort(),
    ).toEqual([...names].sort());
  });

  it('makes none of several where one cannot be written, and says which', async () => {
    expect(await run('export short.txt --into . --formats text,html --names out')).toBe(0);
    chmodSync(join(folder, 'out.html'), 0o444);
    rmSync(join(folder, 'out.txt'));
    terminal.printed = '';
    expect(await run('export short.txt --into . --formats text,html --names out')).toBe(5);
    expect(terminal.printed).toBe('');
    expect(terminal.said).toMatch(/“out\.html” is read-only/);
    expect(existsSync(join(folder, 'out.txt'))).toBe(false);
  });

  it('says whose hands a target is in before it makes the file', async () => {
    writeFileSync(join(folder, 'out.docx'), 'old');
    writeFileSync(join(folder, '.~lock.out.docx#'), ',tanaka,desk7,23.11.2026 10:00,file:///profile;');
    expect(await run('export short.txt --to out.docx')).toBe(5);
    rmSync(join(folder, '.~lock.out.docx#'));
    expect(terminal.said).toMatch(/“out\.docx” is open at tanaka/);
    expect(text('out.docx')).toBe('old');
  });

  it.each([
    ['ja', ['「①」の形では表せません', '〓', '😀']],
    ['en', ['The style “①” has no form for number 51 and 1 more', '😀']],
  ])('says what a receiver would stumble over, and writes whole: %s', async (language, sentences) => {
    const lines = Array.from({ length: 52 }, (_, i) => `(${i + 1}) 首脳は、😀を歓迎した。`);
    writeFileSync(join(folder, 'many.txt'), lines.join('\n'));
    expect(await run(`export many.txt --to out.txt --labels ① --text-encoding shift_jis --ui-lang ${language}`)).toBe(
      0,
    );
    for (const sentence of sentences) expect(terminal.said).toContain(sentence);
    const written = new TextDecoder('shift_jis').decode(readFileSync(join(folder, 'out.txt')));
    expect(written.trimEnd().split('\n')).toHaveLength(52);
    expect(written).toContain('52　首脳は、〓を歓迎した。');
  });

  it.each([
    ['a draft without words', 'export empty.txt --to out.docx', 4],
    ['a folder that is not there', 'export short.txt --to gone/out.docx', 5],
  ])('writes nothing for %s', async (_, line, code) => {
    expect(await run(line)).toBe(code);
    expect(terminal.said.trim()).not.toBe('');
    expect(readdirSync(folder).filter((name) => /^out|gone/.test(name))).toEqual([]);
  });

  it('replaces an earlier output, and none that is marked read-only', async () => {
    writeFileSync(join(folder, 'out.txt'), 'old');
    expect(await run('export short.txt --to out.txt')).toBe(0);
    writeFileSync(join(folder, 'out.txt'), 'old');
    chmodSync(join(folder, 'out.txt'), 0o444);
    expect(await run('export short.txt --to out.txt')).toBe(5);
    expect(text('out.txt')).toBe('old');
  });
});

describe('compare', () => {
  it('prints pairs whose positions are those of the block lists', async () => {
    expect(await run('compare short.txt changed.txt --json')).toBe(0);
    const comparison = JSON.parse(terminal.printed);
    expect(comparison.receipt.ok).toBe(true);
    expect(comparison.limited).toBe(false);
    const kinds = comparison.pairs.map((pair: { kind: string[] }) => pair.kind);
    expect(kinds).toContainEqual(['edited']);
    expect(kinds).toContainEqual(['added']);
    expect(kinds).toContainEqual(['renumbered']);
    expect(existsSync(join(folder, 'short.txt'))).toBe(true);
  });

  it('prints for reading, and as one page', async () => {
    expect(await run('compare short.txt changed.txt --text')).toBe(0);
    expect(terminal.printed).toContain('[-歓迎-]{+高く評価+}した');
    expect(terminal.printed).toContain('Every character');
    terminal.printed = '';
    expect(await run('compare short.txt changed.txt --html')).toBe(0);
    expect(terminal.printed).toMatch(/^<!doctype html>/);
    expect(terminal.printed).toContain('<del>歓迎</del><ins>高く評価</ins>');
  });

  it('compares a draft with a text', async () => {
    expect(await run('compare a.soan#1 short.txt --json')).toBe(0);
    expect(JSON.parse(terminal.printed).pairs.every((pair: { kind: string[] }) => pair.kind[0] === 'unchanged')).toBe(
      true,
    );
  });

  it.each(['out.docx', 'out.table.docx', 'out.table.html', 'out.table.csv', 'out.changes.csv', 'out.concordance.csv'])(
    'writes %s',
    async (name) => {
      expect(await run(`compare short.txt changed.txt --to ${name} --new-side right`)).toBe(0);
      expect(readFileSync(join(folder, name)).length).toBeGreaterThan(20);
      rmSync(join(folder, name));
    },
  );

  it('writes several forms of a comparison and of the new text', async () => {
    const line = 'compare short.txt changed.txt --into . --formats docx,redline,changes-csv,text --names out_{format}';
    expect(await run(line)).toBe(0);
    const names = terminal.printed.trimEnd().split('\n');
    expect(new Set(names).size).toBe(4);
    for (const name of names) {
      expect(readFileSync(join(folder, name)).length).toBeGreaterThan(20);
      rmSync(join(folder, name));
    }
  });

  it('refuses to write over either text, or a form that it does not know', async () => {
    expect(await run('compare short.txt changed.txt --to changed.txt')).toBe(2);
    writeFileSync(join(folder, 'in.table.csv'), short);
    expect(await run('compare short.txt in.table.csv --to in.table.csv')).toBe(2);
    expect(terminal.said).toMatch(/is the input itself/);
    rmSync(join(folder, 'in.table.csv'));
  });

  it('gives a terminal no orders, whatever names and texts have in them', async () => {
    expect(await run('compare short.txt \u001b]0;x\u0007\u202ename\r --json')).toBe(3);
    expect(terminal.said).toContain('\ufffd]0;x\ufffdname\ufffd');
    writeFileSync(join(folder, 'order.txt'), short.replace('協力', '協\u009b2J\u202e力'));
    const line = 'compare short.txt order.txt --text';
    expect(await run(line)).toBe(0);
    const piped = terminal.printed;
    terminal.printed = '';
    const own = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
    Object.defineProperty(process.stdout, 'isTTY', { configurable: true, value: true });
    try {
      expect(await run(line)).toBe(0);
    } finally {
      Object.defineProperty(process.stdout, 'isTTY', own ?? { configurable: true, value: undefined });
      rmSync(join(folder, 'order.txt'));
    }
    expect(piped).toContain('\u009b2J');
    expect(terminal.printed).toContain('協\ufffd2J力');
  });

  it('says so where a name can be none of a file', async () => {
    for (const name of ['x'.repeat(5_000), 'a\u0000b', 'short.txt/b']) {
      expect(await run(`compare short.txt ${name} --json`)).toBe(3);
      expect(terminal.said).not.toMatch(/fault/);
    }
  });

  it('asks for one form', async () => {
    expect(await run('compare short.txt changed.txt')).toBe(2);
    expect(terminal.said).toMatch(/--json --html --text --to/);
  });
});
