import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument, ignoreFinding } from '../../shared/checks/index.ts';
import { createDossier, encodeDossier, takeDraft, withExtra, withWorking } from '../../shared/dossier/index.ts';
import { intakeText } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { runCommandLine } from '../cli.ts';
import { watchTerminal } from './test-terminal.ts';

const lines = [
  '共同声明',
  '',
  '(1) 首脳は、互惠的協力を歓迎した。',
  '(2) この文脈において、首脳は、研修を歓迎した。',
  '',
];
let folder: string;

/** A dossier whose working text has lost its first paragraph since the draft, and one finding set aside. */
function dossierBytes(): Uint8Array {
  const taken = intakeText(lines.join('\n'), { ids: seededIds('check') });
  if (!taken.ok) throw new Error(taken.code);
  const { doc } = taken.value;
  const start = createDossier(doc, { title: '共同声明', createdAt: '2026-01-01T00:00:00Z' });
  const notes = { name: '第1次案', kind: 'chair', author: '', date: '2026-01-02T00:00:00Z', note: '' } as const;
  const now = doc.copy(
    doc.content.cut(0, doc.child(0).nodeSize).append(doc.content.cut(doc.content.size - doc.lastChild!.nodeSize)),
  );
  const leaning = checkDocument(now).find(({ rule }) => rule === 'leaning');
  const dossier = withWorking(takeDraft(start, doc, notes), now);
  const ignored = leaning ? ignoreFinding([], leaning, 'rule', '確認済み') : [];
  const encoded = encodeDossier(withExtra(dossier, 'ignored-findings', ignored));
  if (!encoded.ok) throw new Error(encoded.code);
  return encoded.value;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-check-'));
  writeFileSync(join(folder, 'a.txt'), lines.join('\n'));
  writeFileSync(join(folder, 'clean.txt'), '共同声明\n\n(1) 首脳は、協力を歓迎した。\n');
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'a.soan'), dossierBytes());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const terminal = watchTerminal(() => folder);

const run = (line: string) => runCommandLine(line.split(' '));
const rules = () => (JSON.parse(terminal.printed).findings as { rule: string }[]).map(({ rule }) => rule);

describe('check', () => {
  it('prints findings as one line of JSON', async () => {
    expect(await run('check a.txt --json')).toBe(0);
    const { findings } = JSON.parse(terminal.printed);
    expect(Object.keys(findings[0])).toEqual([
      'rule',
      'level',
      'block',
      'label',
      'from',
      'to',
      'text',
      'message',
      'suggestion',
    ]);
    expect(findings[0]).toMatchObject({
      rule: 'old-form',
      level: 'warning',
      label: '(1)',
      from: 5,
      to: 6,
      text: '惠',
      suggestion: '恵',
    });
    expect(findings[1]).toMatchObject({ rule: 'leaning', label: '(2)', message: expect.stringContaining('(1)') });
    expect(findings[1]).not.toHaveProperty('suggestion');
    expect(terminal.printed.trimEnd()).not.toContain('\n');
  });

  it('prints for reading, in the language asked for', async () => {
    expect(await run('check a.txt')).toBe(0);
    expect(terminal.printed).toContain('a.txt (1):6\tCheck\tNot the form');
    expect(terminal.printed).toMatch(/\[old-form\]\n[^\n]*\[leaning\]\n2 findings\n$/);
    terminal.printed = '';
    expect(await run('check clean.txt --ui-lang ja')).toBe(0);
    expect(terminal.printed).toBe('指摘はありません。\n');
  });

  it('holds a dossier’s working text against its draft, and leaves out what was set aside', async () => {
    expect(await run('check a.soan --json')).toBe(0);
    expect(rules()).toEqual(['broken-leaning']);
    terminal.printed = '';
    expect(await run('check a.soan#1 --json')).toBe(0);
    expect(rules()).toEqual(['old-form']);
  });

  it.each([
    ['check', 2, /Usage: check FILE/],
    ['check missing.txt', 3, /not found/],
    ['check empty.txt', 4, /^empty\.txt: /],
    ['check a.txt --jsn', 2, /no option/],
    ['check a.soan#9 --json', 4, /Drafts in this dossier/],
  ])('%s → %i', async (line, code, sentence) => {
    expect(await run(line)).toBe(code);
    expect(terminal.said).toMatch(sentence);
    expect(terminal.printed).toBe('');
  });
});
