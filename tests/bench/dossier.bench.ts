import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { createDossier, decodeDossier, encodeDossier, takeDraft } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { type IdSource, seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import type { BenchRow } from './rows.ts';

const SIZES = [53, 1_000, 3_000, 10_000] as const;
const RUNS = 7;
const PEER = 'JSON and zip alone';
const DATE = '2025-12-20T09:00:00+09:00';

/**
 * Saving and opening a dossier with a working text and one draft of it. The peer writes the same two texts as JSON into a zip: no
 * hashes, no check of the parts, no check of the document, no blocks shared between drafts.
 */
export async function run(): Promise<readonly BenchRow[]> {
  return SIZES.flatMap(measure);
}

function measure(size: number): BenchRow[] {
  const dossier = makeDossier(size);
  const times = { save: [] as number[], open: [] as number[], plainSave: [] as number[], plainOpen: [] as number[] };
  let bytes = 0;
  let plainBytes = 0;
  // In turns, so that what else the machine does falls on both alike; the first turn only warms up.
  for (let i = 0; i <= RUNS; i++) {
    const start = performance.now();
    const file = encodeDossier(dossier);
    const saved = performance.now();
    if (!file.ok) throw new Error(`The dossier was refused: ${file.code}`);
    const opened = decodeDossier(file.value);
    const end = performance.now();
    if (!opened.ok) throw new Error(`The file was refused: ${opened.code}`);
    const plain = savePlainly(dossier.working);
    const plainSaved = performance.now();
    openPlainly(plain);
    const plainEnd = performance.now();
    bytes = file.value.length;
    plainBytes = plain.length;
    if (i === 0) continue;
    times.save.push(saved - start);
    times.open.push(end - saved);
    times.plainSave.push(plainSaved - end);
    times.plainOpen.push(plainEnd - plainSaved);
  }
  const row = (name: string, value: number, peer: number, unit: string): BenchRow => ({
    name: `dossier of ${size} paragraphs: ${name}`,
    value,
    unit,
    ratio: value / peer,
    against: PEER,
  });
  return [
    row('save', median(times.save), median(times.plainSave), 'ms'),
    row('open', median(times.open), median(times.plainOpen), 'ms'),
    row('file', bytes / 1024, plainBytes / 1024, 'kB'),
  ];
}

function savePlainly(working: Node): Uint8Array {
  const text = strToU8(JSON.stringify(working.toJSON()));
  return zipSync({ 'working.json': text, 'draft.json': text });
}

function openPlainly(bytes: Uint8Array): readonly Node[] {
  return Object.values(unzipSync(bytes)).map((part) => schema.nodeFromJSON(JSON.parse(strFromU8(part))));
}

function makeDossier(size: number): Dossier {
  const ids = seededIds('bench');
  const working = makeDocument(size, ids);
  const empty = createDossier(working, { title: '共同宣言', createdAt: DATE }, ids);
  return takeDraft(empty, working, { name: '第1案', kind: 'working', author: '', date: DATE, note: '' }, ids);
}

function makeDocument(size: number, ids: IdSource): Node {
  const words =
    '我々は、地域における協力の重要性を改めて確認し、持続可能な発展のための取組を一層進めることを決意した。';
  const blocks = Array.from({ length: size }, (_, i) =>
    schema.nodes[i % 25 === 0 ? 'part_heading' : 'paragraph']!.create(
      { id: ids() },
      schema.text((words + i + words + words).slice(0, 120)),
    ),
  );
  return schema.topNodeType.create(null, blocks);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
