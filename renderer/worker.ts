import type { Node } from 'prosemirror-model';
import type { FromWorker, Printed, Request, TaskName, ToWorker } from './worker/protocol.ts';
import { runTask } from './worker/tasks.ts';

// The worker's own end: one message in, progress and one answer out. What is computed lies in worker/tasks.ts.

const say = (message: FromWorker) => postMessage(message);

const printing = new Map<number, (answer: Printed) => void>();
const documents = new Map<string, Node>();

async function answer<T extends TaskName>(request: Request<T>): Promise<void> {
  const { key } = request;
  try {
    const output = await runTask(request.task, request.input, {
      documents,
      onProgress: (part) => say({ type: 'progress', key, part }),
      print: (page) =>
        new Promise((resolve, reject) => {
          printing.set(key, ({ bytes, code }) => {
            printing.delete(key);
            if (bytes !== null) resolve(bytes);
            else reject(Object.assign(new Error('Printing failed'), { code: code ?? 'print-failed' }));
          });
          say({ type: 'print', key, request: page });
        }),
    });
    say({ type: 'done', key, output });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    say({ type: 'failed', key, message: error instanceof Error ? error.message : String(error), code });
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'printed') printing.get(message.key)?.(message);
  else void answer(message);
});
