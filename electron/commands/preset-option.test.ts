import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDossier, encodeDossier, takeDraft, withWorking } from '../../shared/dossier/index.ts';
import { schema } from '../../shared/model/schema.ts';
import { sketchDocument } from '../../shared/numbering/test-document.ts';
import { DEFAULT_SETTINGS, keepPresets } from '../../shared/output/index.ts';
import { runCommandLine } from '../cli.ts';

let folder: string;
let said: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-preset-'));
  const empty = sketchDocument(
    [
      ['p', [1, 1, 0]],
      ['p', [1, 2, 0]],
      ['p', [2, 1, 0]],
    ],
    { frozen: true },
  );
  const texts = ['首脳は、協力を歓迎した。', '首脳は、会合を開いた。', '首脳は、対話を確認した。'];
  const doc = empty.type.create(
    empty.attrs,
    empty.children.map((block, i) => block.type.create(block.attrs, schema.text(texts[i]!))),
  );
  const notes = {
    kind: 'chair',
    author: 'SecretAuthor',
    date: '2026-01-10T09:00:00+09:00',
    note: 'SecretNote',
  } as const;
  const first = createDossier(doc, { title: '宣言', createdAt: '2026-01-01T00:00:00Z' });
  const second = takeDraft(first, doc, { ...notes, name: '第1次案' });
  const changed = doc.type.create(doc.attrs, doc.children.slice(0, 2));
  const drafts = takeDraft(withWorking(second, changed), changed, { ...notes, name: '第2次案' });
  const own = { name: '次官室用', settings: { ...DEFAULT_SETTINGS, paragraph: '1.', banner: '取扱注意' } };
  const encoded = encodeDossier(keepPresets(drafts, [own]));
  if (!encoded.ok) throw new Error(encoded.code);
  writeFileSync(join(folder, 'a.soan'), encoded.value);
  vi.stubEnv('INIT_CWD', folder);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  said = '';
});

const soan = (...words: string[]) => runCommandLine([...words, '--ui-lang', 'ja']);
const written = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('--preset', () => {
  it.each<[string, readonly string[], RegExp, RegExp]>([
    ['of the dossier', ['--preset', '次官室用'], /1\. 首脳[\s\S]*1 bis\. /u, /\(1\)/u],
    ['built in, by its name', ['--preset', '公表用'], /\(1\) 首脳[\s\S]*\(2\) [\s\S]*\(3\) /u, /bis/u],
    ['with an option over it', ['--preset=web', '--labels', '第一条'], /第二条/u, /\(1\)|bis/u],
  ])('%s', async (_, words, wanted, unwanted) => {
    expect(await soan('export', 'a.soan#第1次案', '--to', 'out.txt', ...words)).toBe(0);
    expect(written('out.txt')).toMatch(wanted);
    expect(written('out.txt')).not.toMatch(unwanted);
  });

  it('that nobody knows is refused with those that there are', async () => {
    expect(await soan('export', 'a.soan', '--to', 'out.txt', '--preset', 'none')).toBe(2);
    expect(said).toMatch(/省庁照会.*公表用.*次官室用/u);
  });

  it('sets the numbers, sides and metadata of a comparison', async () => {
    const compare = (to: string, ...words: string[]) =>
      soan('compare', 'a.soan#第1次案', 'a.soan#第2次案', '--to', to, ...words);
    expect(await compare('n.concordance.csv', '--preset', 'web')).toBe(0);
    expect(written('n.concordance.csv').split('\r\n').slice(1, 4)).toEqual(['(1),(1)', '(1 bis),(2)', '(2),']);
    expect(await compare('t.table.csv', '--preset', 'delegations', '--new-side', 'left', '--labels', '1.')).toBe(0);
    expect(written('t.table.csv')).toMatch(/^\ufeff符号,第2次案,第1次案\r\n.*NOC,1〜1 bis（略）/u);
    expect(await compare('c.changes.html', '--preset', 'circular')).toBe(0);
    expect(written('c.changes.html')).toContain('SecretAuthor');
    expect(await compare('c.changes.html', '--preset', 'circular', '--strip')).toBe(0);
    expect(written('c.changes.html')).not.toMatch(/Secret/u);
  });

  it('the table of old and new numbers stands behind the text', async () => {
    expect(await soan('export', 'a.soan#1', '--to', 'o.html', '--preset', 'web', '--concordance')).toBe(0);
    expect(written('o.html')).toContain('<td>(1 bis)</td><td>(2)</td>');
  });
});
