import type { Node } from 'prosemirror-model';
import type { PrintRequest } from '../../shared/output/types.ts';
import type { RunOptions } from '../worker-client.ts';
import { type DocumentPatch, makePatch } from './document-patch.ts';
import type { FromWorker, TaskName, Tasks, ToWorker } from './protocol.ts';

/** A fault inside the worker; `code` is a host error's where printing failed, else 'internal'. */
class WorkerFault extends Error {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>> = {};

  constructor(message: string, code: string) {
    super(message);
    this.name = 'WorkerFault';
    this.code = code;
  }
}

interface Job {
  readonly key: number;
  readonly task: TaskName;
  readonly input: (signal: AbortSignal) => Promise<Tasks[TaskName]['input']>;
  readonly options: RunOptions;
  readonly resolve: (output: never) => void;
  readonly reject: (reason: unknown) => void;
  /** Ends the making of its input; the worker has not heard of the job then. */
  readonly stop: AbortController;
  sent: boolean;
}

export interface Lane {
  /** `input` is made when the job begins, so that its patches fit what the worker holds by then. */
  run<T extends TaskName>(
    task: T,
    input: (signal: AbortSignal) => Tasks[T]['input'] | Promise<Tasks[T]['input']>,
    options?: RunOptions,
  ): Promise<Tasks[T]['output']>;
  /** The patch from the document this slot of the worker holds to `doc`; for use inside `input` only. */
  patch(slot: string, doc: Node, signal: AbortSignal): Promise<DocumentPatch>;
  /** Whether this value is the one that was remembered under the name last; remembers it. */
  knows(name: string, value: unknown): boolean;
}

export interface LaneServices {
  readonly start: () => Worker;
  readonly print: (request: PrintRequest) => Promise<Uint8Array>;
}

/**
 * One worker and the jobs that wait for it. A worker that computes cannot hear "stop", so stopping a job ends the
 * worker; the next job begins with a new one, which holds nothing yet.
 */
export function createLane(services: LaneServices): Lane {
  let worker: Worker | null = null;
  let running: Job | null = null;
  let last = 0;
  const waiting: Job[] = [];
  const slots = new Map<string, Node>();
  const known = new Map<string, unknown>();
  // What the worker will hold once the input that is being made is sent; a job that is stopped before sends nothing.
  const pending: (() => void)[] = [];

  const restart = () => {
    worker?.terminate();
    worker = null;
    slots.clear();
    known.clear();
    pending.length = 0;
  };

  const finish = (settle: (job: Job) => void) => {
    const job = running;
    running = null;
    if (job !== null) settle(job);
    next();
  };

  const hear = (message: FromWorker) => {
    if (running === null || message.key !== running.key) return;
    if (message.type === 'progress') running.options.onProgress?.(message.part);
    else if (message.type === 'print') void print(message.key, message.request);
    else if (message.type === 'done') finish((job) => job.resolve(message.output as never));
    else finish((job) => job.reject(new WorkerFault(message.message, message.code ?? 'internal')));
  };

  const say = (message: ToWorker) => worker?.postMessage(message);

  const print = async (key: number, request: PrintRequest) => {
    try {
      say({ type: 'printed', key, bytes: await services.print(request), code: null });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
      say({ type: 'printed', key, bytes: null, code });
    }
  };

  const wake = (): Worker => {
    const started = services.start();
    started.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data);
    started.onerror = (event) => {
      restart();
      finish((job) => job.reject(new WorkerFault(event.message, 'internal')));
    };
    return started;
  };

  const next = () => {
    if (running !== null) return;
    const job = waiting.shift();
    if (job === undefined) return;
    running = job;
    worker ??= wake();
    void send(job);
  };

  const send = async (job: Job) => {
    try {
      const input = await job.input(job.stop.signal);
      if (running !== job) return;
      for (const note of pending.splice(0)) note();
      job.sent = true;
      say({ type: 'run', key: job.key, task: job.task, input });
    } catch (error) {
      // Stopped, and answered already.
      if (running !== job) return;
      restart();
      finish((failed) => failed.reject(error));
    }
  };

  const abort = (job: Job) => {
    const reason = new DOMException('The job was stopped', 'AbortError');
    const at = waiting.indexOf(job);
    if (at >= 0) {
      waiting.splice(at, 1);
      job.reject(reason);
    } else if (running === job) {
      job.stop.abort(reason);
      pending.length = 0;
      if (job.sent) restart();
      finish((stopped) => stopped.reject(reason));
    }
  };

  return {
    run: (task, input, options = {}) =>
      new Promise((resolve, reject) => {
        options.signal?.throwIfAborted();
        last += 1;
        const make = async (signal: AbortSignal) => input(signal);
        const stop = new AbortController();
        const job: Job = { key: last, task, input: make, options, resolve, reject, stop, sent: false };
        options.signal?.addEventListener('abort', () => abort(job), { once: true });
        waiting.push(job);
        next();
      }),
    patch: async (slot, doc, signal) => {
      // The very text in another slot, where two texts have changed places, need not travel again.
      const of = slots.get(slot) === doc ? slot : ([...slots].find(([, held]) => held === doc)?.[0] ?? slot);
      const patch = await makePatch(slots.get(of) ?? null, doc, signal);
      pending.push(() => slots.set(slot, doc));
      return of === slot ? patch : { ...patch, of };
    },
    knows: (name, value) => {
      pending.push(() => known.set(name, value));
      return known.has(name) && known.get(name) === value;
    },
  };
}
