import { Fragment, type Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { readLadderEdits } from '../../shared/operative/index.ts';
import { createLane } from './lane.ts';
import type { Request, Tasks, ToWorker } from './protocol.ts';
import { runTask } from './tasks.ts';

const ids = seededIds('lane');
const doc = schema.topNodeType.create(
  null,
  Fragment.from(['一', '二'].map((text) => schema.node('paragraph', { id: ids() }, schema.text(text)))),
);

/** Workers that answer when the test says so. */
function fakeWorkers() {
  const started: { readonly heard: Request<'carryOver'>[]; ended: boolean; answer(): void }[] = [];
  const start = () => {
    const heard: Request<'carryOver'>[] = [];
    const state = { heard, ended: false, answer: () => undefined };
    const worker = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage: (message: ToWorker) => heard.push(message as Request<'carryOver'>),
      terminate: () => {
        state.ended = true;
      },
    };
    started.push(
      Object.assign(state, {
        answer: () => worker.onmessage?.({ data: { type: 'done', key: heard.at(-1)!.key, output: heard.at(-1)!.key } }),
      }),
    );
    return worker as unknown as Worker;
  };
  return { started, lane: createLane({ start, print: () => Promise.reject(new Error('no printer')) }) };
}

type FakeLane = ReturnType<typeof fakeWorkers>['lane'];

const settled = () => new Promise((resolve) => setTimeout(resolve));
const answers = {} as never;
const ask = (lane: FakeLane, signal?: AbortSignal) =>
  lane.run('carryOver', async (stop) => ({ source: await lane.patch('carried', doc, stop), answers }), {
    ...(signal && { signal }),
  });

it('a job that is stopped while its text is being packed was never sent, and the next one carries the whole text', async () => {
  const { started, lane } = fakeWorkers();
  const stop = new AbortController();
  const stopped = lane.run(
    'carryOver',
    async (signal) => {
      const source = await lane.patch('carried', doc, signal);
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return { source, answers };
    },
    { signal: stop.signal },
  );
  const next = ask(lane);
  await settled();
  stop.abort();
  await expect(stopped).rejects.toThrow(DOMException);
  await settled();
  expect(started.map(({ ended }) => ended)).toEqual([false]);
  expect(started[0]!.heard.map(({ input }) => input.source.blocks.runs.length)).toEqual([1]);
  started[0]!.answer();
  await next;
});

it('a job that is stopped while it is computed ends its worker, and the next one begins with a new one that holds nothing', async () => {
  const { started, lane } = fakeWorkers();
  const stop = new AbortController();
  const stopped = ask(lane, stop.signal);
  const next = ask(lane);
  await settled();
  stop.abort();
  await expect(stopped).rejects.toThrow(DOMException);
  await settled();
  expect(started.map(({ ended, heard }) => [ended, heard.length])).toEqual([
    [true, 1],
    [false, 1],
  ]);
  expect(started[1]!.heard[0]!.input.source.blocks.runs).toHaveLength(1);
  started[1]!.answer();
  await next;
});

it('a text that the worker holds already does not travel again', async () => {
  const { started, lane } = fakeWorkers();
  for (const runs of [1, 0]) {
    const answer = ask(lane);
    await settled();
    expect(started[0]!.heard.at(-1)!.input.source.blocks.runs).toHaveLength(runs);
    started[0]!.answer();
    await answer;
  }
});

it('texts that change places do not travel again, and arrive in their new places', async () => {
  const other = schema.topNodeType.create(null, schema.node('paragraph', { id: ids() }, schema.text('三')));
  const { started, lane } = fakeWorkers();
  const documents = new Map<string, Node>();
  const context = { documents, onProgress: () => undefined, print: () => Promise.reject(new Error('no printer')) };
  const compare = async (old: Node, now: Node) => {
    const input = async (signal: AbortSignal) => ({
      old: await lane.patch('old', old, signal),
      now: await lane.patch('now', now, signal),
      edits: {} as never,
    });
    const answer = lane.run('compare', input);
    await settled();
    const heard = started[0]!.heard.at(-1)!.input as unknown as Tasks['compare']['input'];
    await runTask('compare', { ...heard, edits: readLadderEdits({}) }, context);
    started[0]!.answer();
    await answer;
    return [heard.old.blocks.runs.length, heard.now.blocks.runs.length];
  };
  expect(await compare(doc, other)).toEqual([1, 1]);
  const [first, second] = [documents.get('old'), documents.get('now')];
  expect(await compare(other, doc)).toEqual([0, 0]);
  expect([documents.get('old'), documents.get('now')]).toEqual([second, first]);
  expect(documents.get('old')!.eq(other)).toBe(true);
});

it('stopping and asking again many times always answers', async () => {
  const { started, lane } = fakeWorkers();
  for (let i = 0; i < 20; i++) {
    const stop = new AbortController();
    const asked = ask(lane, stop.signal);
    if (i % 3 !== 0) await settled();
    stop.abort();
    await expect(asked).rejects.toThrow(DOMException);
  }
  const last = ask(lane);
  await settled();
  started.at(-1)!.answer();
  expect(await last).toBeTypeOf('number');
});
