import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../electron/services/file-system.ts';
import { createHandles } from '../../electron/services/handles.ts';
import { hashBytes } from '../../electron/services/hash.ts';
import { packJournal } from '../../electron/services/journal-file.ts';
import { createRecovery } from '../../electron/services/recovery.ts';
import {
  createDossier,
  decodeDossier,
  draftDocument,
  encodeDossier,
  FORMAT_VERSION,
  isSealed,
  takeDraft,
} from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { encodeMessage } from '../../shared/host/codec.ts';
import { intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';

const root = join(import.meta.dirname, '../fixtures');
const placeOf = (version: number) => join(root, `version-${version}`);
const utf8 = (text: string) => new TextEncoder().encode(text);
const JOURNALS = ['jAAAAAAAAAAAAAAAAAAAA', 'jBBBBBBBBBBBBBBBBBBBB'];

/** What must be found in a dossier, in words that do not depend on how it is stored. */
function factsOf(dossier: Dossier) {
  const text = (doc: Dossier['working']) => doc.children.map((block) => block.textContent).join('\n');
  return {
    id: dossier.id,
    title: dossier.title,
    blocks: dossier.working.childCount,
    working: hashBytes(utf8(text(dossier.working))),
    drafts: dossier.drafts.map((draft) => ({
      id: draft.id,
      name: draft.name,
      author: draft.author,
      seal: draft.seal,
      text: hashBytes(utf8(text(draftDocument(dossier, draft.id)))),
    })),
  };
}

function sample(): Dossier {
  const ids = seededIds('format fixture');
  const source = new Uint8Array(readFileSync(join(root, '../../build/sample/tokyo-2025.ja.txt')));
  const taken = intakeBytes(source, { name: 'tokyo-2025.ja.txt', ids });
  if (!taken.ok) throw new Error(taken.code);
  let { doc } = taken.value;
  let dossier = createDossier(doc, { title: '東京宣言', createdAt: '2025-12-20T09:00:00+09:00' }, ids);
  for (const [n, name] of ['第1次案', '第2次案', '第3次案'].entries()) {
    const notes = { name, kind: 'working', author: '議長', date: `2026-0${n + 1}-10`, note: '回章' } as const;
    dossier = takeDraft(dossier, doc, notes, ids);
    const blocks = doc.children.filter((_, i) => i !== 20 + n);
    const edited = blocks[10 + n]!;
    blocks[10 + n] = edited.copy(edited.content.append(schema.text(`（第${n + 2}次）`) as never));
    doc = doc.type.create(doc.attrs, blocks);
  }
  return { ...dossier, working: doc };
}

function write(version: number): void {
  const folder = placeOf(version);
  mkdirSync(folder);
  const dossier = sample();
  const encoded = encodeDossier(dossier, 'Soan fixture');
  if (!encoded.ok) throw new Error(encoded.code);
  const owner = { pid: 1, machine: 'desk', user: 'officer', window: 'window-1' };
  const head = { owner, path: null, name: '東京宣言', writtenAt: '2026-01-10T00:00:00.000Z' };
  const front = encodeMessage(head);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(front.length);
  writeFileSync(join(folder, 'dossier.soan'), encoded.value);
  // The first form of journal had no seal.
  writeFileSync(join(folder, `${JOURNALS[0]}.journal`), Buffer.concat([length, front, encoded.value]));
  writeFileSync(join(folder, `${JOURNALS[1]}.journal`), packJournal(head, encoded.value));
  writeFileSync(join(folder, 'facts.json'), `${JSON.stringify(factsOf(dossier), null, 2)}\n`);
}

let state: string | null = null;
afterEach(() => {
  if (state) rmSync(state, { recursive: true, force: true });
  state = null;
});

if (!existsSync(placeOf(FORMAT_VERSION))) write(FORMAT_VERSION);

describe.each(Array.from({ length: FORMAT_VERSION }, (_, i) => i + 1))('files of version %i', (version) => {
  const folder = placeOf(version);
  const facts: unknown = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'));

  it('open with their drafts, sealed as they were', () => {
    const opened = decodeDossier(new Uint8Array(readFileSync(join(folder, 'dossier.soan'))));
    if (!opened.ok) throw new Error(opened.code);
    expect(factsOf(opened.value)).toEqual(facts);
    expect(opened.value.drafts.every((draft) => isSealed(opened.value, draft.id))).toBe(true);
  });

  it('are saved again as what they were', () => {
    const opened = decodeDossier(new Uint8Array(readFileSync(join(folder, 'dossier.soan'))));
    const again = opened.ok ? encodeDossier(opened.value) : null;
    const reopened = again?.ok ? decodeDossier(again.value) : null;
    expect(reopened?.ok && factsOf(reopened.value)).toEqual(facts);
  });

  it('come back from the journals that went with them', async () => {
    state = mkdtempSync(join(tmpdir(), 'soan-fixtures-'));
    const journals = readdirSync(folder).filter((name) => name.endsWith('.journal'));
    for (const name of journals) {
      copyFileSync(join(folder, name), join(state, name));
      // The machine that wrote them has been silent since.
      utimesSync(join(state, name), new Date(0), new Date(0));
    }
    const recovery = createRecovery({ fs: nodeFileSystem, handles: createHandles(), folder: state, runs: () => false });
    const orphans = await recovery.orphans();
    expect(orphans).toHaveLength(journals.length);
    for (const { journal } of orphans) {
      const opened = decodeDossier(await recovery.read(journal));
      expect(opened.ok && factsOf(opened.value)).toEqual(facts);
    }
  });
});
