import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../electron/cli.ts';
import { EXIT } from '../../electron/commands/exit.ts';
import { encodeDossier } from '../../shared/dossier/index.ts';
import { markedDossier, rubyMarkup } from './marked.ts';
import { makeRandom, mutateText, type Random } from './mutate.ts';
import { fuzz, LONG_MS } from './runs.ts';

let base: string;
let folder: string;
const TEXT = '宣言\n\n(1) 首脳は、協力を歓迎した。\n(2) 会合を開く。\n';

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'soan-arguments-'));
  folder = join(base, 'in');
  mkdirSync(folder);
  vi.stubEnv('INIT_CWD', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

/** Not `open`, which would start a window, and not PDF, which would start a browser. */
const COMMANDS = ['intake', 'export', 'compare', 'help', '--help', '--version', 'Export', ''];
const FILES = [
  'a.txt',
  'ruby.md',
  'ruby.soan',
  'b.txt',
  'bin.txt',
  'empty.txt',
  'none.txt',
  '.',
  '',
  '-',
  '--',
  'a\u0000b',
];
const OPTIONS = [
  ...['--json', '--to', '--to=out.html', 'out.txt', 'out.md', 'out.docx', '--labels', '(1)', '--regime', 'continuous'],
  ...[
    '--ui-lang',
    'ja',
    '--ui-lang=en',
    '--ui-lang=',
    '--encoding',
    'utf-8',
    '--format',
    '--force',
    '--',
    '--__proto__',
  ],
  ...[
    '--constructor=1',
    '-x',
    '=',
    '--=',
    '--to=',
    '\ud800',
    '\u202e',
    '\u001b[2J',
    '\u009b',
    '$(reboot)',
    ';',
    '%s',
    'x'.repeat(5_000),
  ],
];

function words(random: Random): string[] {
  const list = [random.pick(COMMANDS)];
  for (let i = random.below(6); i > 0; i--) {
    const word = random.next() < 0.45 ? random.pick(FILES) : random.pick(OPTIONS);
    // Never a separator: what is written stays in the folder by our own doing, and not by luck.
    const changed = random.next() < 0.2 ? mutateText(random, word, ['-', '=', ' ', '\n', '"']) : word;
    list.push(/[\\/]|pdf|\.\./i.test(changed) ? word : changed);
  }
  return list;
}

describe('the command line', () => {
  it('of any words ends with a known code and a sentence', { timeout: LONG_MS }, async () => {
    const said: string[] = [];
    const dossier = encodeDossier(markedDossier(makeRandom(5)));
    if (!dossier.ok) throw new Error(dossier.code);
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    vi.spyOn(process.stdout, 'write').mockImplementation((_text: unknown, done?: unknown) => {
      if (typeof done === 'function') done();
      return true;
    });
    try {
      await fuzz(0.05, async (random) => {
        // Written anew each time: an output may be told to go over its source.
        writeFileSync(join(folder, 'a.txt'), TEXT);
        writeFileSync(join(folder, 'b.txt'), TEXT.replace('歓迎', '評価'));
        writeFileSync(
          join(folder, 'ruby.md'),
          TEXT.replace('首脳', () => rubyMarkup(random)),
        );
        writeFileSync(join(folder, 'ruby.soan'), dossier.value);
        writeFileSync(join(folder, 'bin.txt'), new Uint8Array([0, 255, 1, 2]));
        writeFileSync(join(folder, 'empty.txt'), '');
        said.length = 0;
        const given = words(random);
        const code = await runCommandLine(given);
        if (!(Object.values(EXIT) as readonly number[]).includes(code)) throw new Error(`Exit code ${code}`);
        if (code === EXIT.fault) throw new Error(`${JSON.stringify(given)}: ${said.join('')}`);
        if (code !== EXIT.done && said.join('').trim() === '') throw new Error(`${JSON.stringify(given)}: no word`);
        if (/[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(said.join('')))
          throw new Error('An order to the terminal');
        if (/\n\s+at /.test(said.join(''))) throw new Error(`A stack trace: ${said.join('')}`);
      });
    } finally {
      vi.restoreAllMocks();
    }
    expect(readdirSync(base)).toEqual(['in']);
  });
});
