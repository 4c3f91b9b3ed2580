import { describe, expect, it } from 'vitest';
import { createDossier, decodeDossier, draftDocument, encodeDossier, takeDraft } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { packDocument, unpackDocument } from './document-patch.ts';
import { packPast, packPastInSlices, unpackPast, unpackPastInSlices } from './packed-past.ts';

const ids = seededIds('past');
const block = (text: string) => schema.node('paragraph', { id: ids() }, [schema.text(text)]);
const document_ = (blocks: ReturnType<typeof block>[]) => schema.topNodeType.createChecked(null, blocks);
const notes = { name: '第1次案', kind: 'working', author: '', date: '2026-01-01T00:00:00.000Z', note: '' } as const;

/** Two drafts that differ in one paragraph, and a working text that differs from both. */
function twoDrafts(): Dossier {
  const blocks = ['一', '二', '三', '四'].map(block);
  const first = document_(blocks);
  const second = document_([blocks[0]!, block('二の二'), blocks[2]!, blocks[3]!]);
  const working = document_([blocks[3]!, blocks[0]!, block('五'), blocks[2]!]);
  const one = takeDraft(createDossier(first, { title: '宣言', createdAt: notes.date }, ids), first, notes, ids);
  return { ...takeDraft(one, second, { ...notes, name: '第2次案' }, ids), working };
}

/** As it comes out of a file: the working text shares blocks with the drafts. */
function fromFile(): Dossier {
  const bytes = encodeDossier(twoDrafts());
  const read = bytes.ok ? decodeDossier(bytes.value) : bytes;
  if (!read.ok) throw new RangeError(read.code);
  return read.value;
}

describe('the past of a dossier between two threads', () => {
  it('comes to a worker as it was', async () => {
    const { working, ...past } = fromFile();
    const far = unpackPast(structuredClone(await packPastInSlices(past)));
    expect(far).toEqual(past);
    expect(encodeDossier({ ...far, working })).toEqual(encodeDossier({ ...past, working }));
  });

  it('comes to the window as it was, rows that drafts share once', async () => {
    const { working, ...past } = fromFile();
    const wire = structuredClone(packPast(past, working));
    const far = await unpackPastInSlices(wire.past, await unpackDocument(packDocument(working)), wire.same);
    expect(far).toEqual(past);
    expect(far.drafts[1]!.blocks[0]).toBe(far.drafts[0]!.blocks[0]);
  });

  it('knows the blocks that the working text has of its last draft', async () => {
    const { working, ...past } = fromFile();
    const wire = structuredClone(packPast(past, working));
    const near = await unpackDocument(packDocument(working));
    const far = await unpackPastInSlices(wire.past, near, wire.same);
    const last = draftDocument(far, far.drafts[1]!.id);
    const shared = near.children.map((one) => last.children.indexOf(one));
    expect(shared).toEqual([3, 0, -1, 2]);
  });

  it('gives up between two slices where it is stopped', async () => {
    const { working, ...past } = fromFile();
    const many = Array.from({ length: 200_000 }, (_, i) => past.drafts[0]!.blocks[i % 4]!);
    const long = { ...past, drafts: [{ ...past.drafts[0]!, blocks: many }] };
    const stop = new AbortController();
    const packing = packPastInSlices(long, stop.signal);
    stop.abort();
    await expect(packing).rejects.toThrow();
    expect(working.childCount).toBe(4);
  });
});
