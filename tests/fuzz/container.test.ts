import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../shared/dossier/hash.ts';
import { DOSSIER_FAILURES, decodeDossier, draftDocument, encodeDossier } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { makeScript } from '../crash/script.ts';
import { markedDossier, NO_READINGS, READINGS } from './marked.ts';
import { makeRandom, mutateBytes, mutateJson, type Random } from './mutate.ts';
import { fuzz, LONG_MS } from './runs.ts';

const FIXTURE = new Uint8Array(readFileSync(new URL('../../shared/dossier/fixtures/version-1.soan', import.meta.url)));
const script = makeScript('fuzz', 6);
const files = [FIXTURE, save(script.after(3)), save(script.after(40)), save(markedDossier(makeRandom(3)))];

function save(dossier: Dossier): Uint8Array {
  const saved = encodeDossier(dossier);
  if (!saved.ok) throw new Error(saved.code);
  return saved.value;
}

/** What a reader must never do: throw, accept what it could not write again, or fail without a known code. */
function read(bytes: Uint8Array): Dossier | null {
  const decoded = decodeDossier(bytes);
  if (decoded.ok) {
    const again = decodeDossier(save(decoded.value));
    if (!again.ok) throw new Error(`Opens, but not a second time: ${again.code}`);
    if (!again.value.working.eq(decoded.value.working)) throw new Error('The second reading has another text');
    return decoded.value;
  }
  if (!(DOSSIER_FAILURES as readonly string[]).includes(decoded.code)) throw new Error(`Unknown code ${decoded.code}`);
  if (decoded.salvage) save(decoded.salvage.dossier);
  return null;
}

/** A file whose hashes and checksums are all right and whose content is whatever somebody made it. */
function forge(random: Random, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = ['working.json', 'dossier.json', 'blocks.json', 'drafts.json'];
  const name = random.pick(names);
  const value: unknown = JSON.parse(new TextDecoder().decode(parts[name]!));
  const changed = JSON.stringify(random.next() < 0.7 ? mutateJson(random, value) : value) ?? 'null';
  parts[name] = new TextEncoder().encode(changeReading(random, changed));
  const manifest = JSON.parse(new TextDecoder().decode(parts['manifest.json']!)) as { parts: object[] };
  manifest.parts = names.map((part) => ({ name: part, size: parts[part]!.length, sha256: hashBytes(parts[part]!) }));
  parts['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
  return zipSync(parts, { level: 0 });
}

/** One reading in the text of a part changed to another, or to what is none. */
function changeReading(random: Random, json: string): string {
  const readings = [...json.matchAll(/"reading":"(?:[^"\\]|\\.)*"/g)];
  if (readings.length === 0 || random.next() < 0.5) return json;
  const { 0: old, index } = random.pick(readings);
  const reading = random.pick<unknown>([...READINGS, ...NO_READINGS, null, 7, ['よみ'], { reading: 'よみ' }]);
  return `${json.slice(0, index)}"reading":${JSON.stringify(reading)}${json.slice(index + old.length)}`;
}

describe('a dossier file', () => {
  it('with changed bytes opens as what was saved, or not at all', { timeout: LONG_MS }, async () => {
    const originals = files.map((file) => read(file)!);
    await fuzz(0.3, (random) => {
      const which = random.below(files.length);
      const opened = read(mutateBytes(random, files[which]!, files));
      if (opened === null) return;
      // Pieces of another file may make that file whole.
      const same = originals.some((original) => Buffer.from(save(original)).equals(Buffer.from(save(opened))));
      if (!same) throw new Error('A text came out that nobody saved');
    });
  });

  it('full of readings and emphasis opens as it was saved', { timeout: LONG_MS }, () =>
    fuzz(0.02, (random) => {
      const dossier = markedDossier(random);
      const opened = read(save(dossier));
      if (opened === null || !opened.working.eq(dossier.working)) throw new Error('Another text');
      for (const { id } of dossier.drafts) {
        if (!draftDocument(opened, id).eq(draftDocument(dossier, id))) throw new Error('Another draft');
      }
    }),
  );

  it('forged with hashes that fit is a dossier or is refused', { timeout: LONG_MS }, async () => {
    let opened = 0;
    const count = await fuzz(0.15, (random) => {
      if (read(forge(random, random.pick(files)))) opened++;
    });
    expect(opened).toBeLessThan(count);
  });
});
