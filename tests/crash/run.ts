import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeDossier } from '../../shared/dossier/index.ts';
import { type Aftermath, inspect } from './inspect.ts';
import type { Plan } from './plan.ts';
import { makeScript } from './script.ts';
import type { Stall } from './stalls.ts';

const NAME = '宣言.soan';
/** A run that a step was to end and that never came to this step is ended from outside. */
const LONGEST_MS = 6_000;

/** What the victim told, in order. */
export interface Told {
  /** When the n-th edit was made, from 1; milliseconds since 1970. */
  readonly typedAt: readonly number[];
  /** Edits in the last save that was told to have succeeded; null where none was. */
  readonly saved: number | null;
  readonly killedAt: number;
  readonly stalls: readonly Stall[];
  readonly failures: readonly string[];
}

/** One life and death: a program on a fresh folder, killed as planned, and what is left of its work. */
export async function runOnce(victim: string, plan: Plan): Promise<Aftermath> {
  const base = mkdtempSync(join(tmpdir(), 'soan-crash-'));
  try {
    const folder = join(base, 'files');
    const stateFolder = join(base, 'state');
    mkdirSync(folder);
    if (!plan.fresh) {
      const first = encodeDossier(makeScript(plan.seed, plan.paragraphs).after(0));
      if (!first.ok) throw new Error(first.code);
      writeFileSync(join(folder, NAME), first.value);
    }
    const given = join(base, 'given.json');
    writeFileSync(given, JSON.stringify({ plan, folder, stateFolder }));
    const told = await live(victim, given, plan);
    return await inspect({ plan, told, stateFolder, file: join(folder, NAME) });
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function live(victim: string, given: string, { crash, pause }: Plan): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [victim, given], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let faults = '';
    let killedAt = 0;
    let timer: NodeJS.Timeout | null = null;
    child.stderr.on('data', (chunk: Buffer) => {
      faults += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (timer !== null || !/^begin/m.test(output)) return;
      timer = setTimeout(
        () => {
          killedAt = Date.now();
          child.kill('SIGKILL');
        },
        crash.kind === 'moment' ? crash.after : LONGEST_MS,
      );
    });
    child.once('close', (_, signal) => {
      if (timer !== null) clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(readTold(output, killedAt, pause));
      else reject(new Error(`The program ended by itself: ${faults || output}`));
    });
  });
}

function readTold(output: string, killedFromOutside: number, pause: number): Told {
  const typedAt: number[] = [];
  const failures: string[] = [];
  const stalls: Stall[] = [];
  const waiting = new Map<string, number>();
  let saved: number | null = null;
  let killedAt = killedFromOutside;
  let heardAt = 0;
  for (const line of output.split('\n')) {
    const [event = '', time = '', value = '', worked = ''] = line.split(' ');
    if (event !== '') heardAt = Number(time);
    if (event === 'typed') typedAt.push(Number(time));
    else if (event === 'saved') saved = Number(value);
    else if (event === 'dying') killedAt = Number(time);
    else if (event === 'late') stalls.push({ from: Number(time) - Number(value), to: Number(time) });
    else if (event === 'waits') waiting.set(value, Number(time));
    else if (event === 'waited') {
      stalls.push({ from: waiting.get(value)! + Number(worked), to: Number(time) });
      waiting.delete(value);
    } else if (event === 'unsaved' || event === 'unkept') failures.push(`${event} ${value}`);
  }
  // Whoever was killed while the machine gave no turn could not tell so any more: the next edit was due by then.
  for (const from of [heardAt + pause, ...waiting.values()]) stalls.push({ from, to: killedAt });
  return { typedAt, saved, killedAt, stalls, failures };
}
