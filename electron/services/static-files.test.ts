import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepEarlier } from '../../build/run/earlier.mjs';
import { readBundle } from './static-files.ts';

let dist: string;
const bundle = () => join(dist, 'renderer');

function build(...names: string[]): void {
  const fresh = join(dist, 'fresh');
  const old = join(dist, 'old');
  mkdirSync(join(fresh, 'assets'), { recursive: true });
  writeFileSync(join(fresh, 'index.html'), names.join());
  for (const name of names) writeFileSync(join(fresh, 'assets', name), name);
  if (existsSync(bundle())) renameSync(bundle(), old);
  renameSync(fresh, bundle());
  if (existsSync(old)) keepEarlier(old, bundle());
  rmSync(old, { recursive: true, force: true });
}

const read = async (path: string) => {
  const file = await readBundle(bundle(), path);
  return file && new TextDecoder().decode(file.bytes);
};

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'soan-dist-'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

describe('a bundle that is replaced under an open window', () => {
  it('goes on giving the parts that the window knows', async () => {
    build('room-a.js', 'shared.js');
    build('room-b.js', 'shared.js');
    build('room-c.js', 'shared.js');
    expect(await read('/')).toBe('room-c.js,shared.js');
    for (const name of ['room-a.js', 'room-b.js', 'room-c.js', 'shared.js']) {
      expect(await read(`/assets/${name}`)).toBe(name);
    }
    expect(await read('/assets/room-d.js')).toBe(null);
  });

  it('is confined as ever', async () => {
    build('room-a.js');
    build('room-b.js');
    writeFileSync(join(dist, 'secret.js'), 'secret');
    for (const path of ['/../secret.js', '/%2e%2e/secret.js', '/.renderer-earlier/assets/room-a.js']) {
      expect(await read(path)).toBe(null);
    }
  });

  it('keeps nothing for ever', () => {
    build('room-a.js');
    build('room-b.js');
    const kept = join(dist, '.renderer-earlier/assets');
    utimesSync(join(kept, 'room-a.js'), 0, 0);
    build('room-c.js');
    expect(readdirSync(kept)).toEqual(['room-b.js']);
  });
});
