import type { IncomingMessage, ServerResponse } from 'node:http';
import packageJson from '../package.json' with { type: 'json' };
import { decodeMessage, encodeMessage } from '../shared/host/codec.ts';
import type { Reply } from '../shared/host/dispatcher.ts';
import { HostError, isHostError } from '../shared/host/errors.ts';
import { MAX_MESSAGE_BYTES } from '../shared/host/limits.ts';
import { failure, isRecord } from '../shared/model/shape.ts';
import { readBody } from './loopback/body.ts';
import { type Door, openDoor } from './loopback/door.ts';
import { createWindows, WINDOW_HEADER } from './loopback/windows.ts';
import type { FileSystem } from './services/file-system.ts';
import { createHost, type Host } from './services/host.ts';
import { programFolder, rendererFolder, samplePath, systemLocale } from './services/places.ts';
import { PROTECTIVE_HEADERS } from './services/policy.ts';
import { createChromiumPrinter } from './services/print.ts';
import { revealInSystem } from './services/reveal.ts';
import { readBundle } from './services/static-files.ts';

export interface LoopbackOptions {
  /** Settings, recent files, journals and the log; made where it is missing. */
  readonly stateFolder: string;
  /** Absolute paths for the window to open. */
  readonly openFiles?: readonly string[];
  /** Show the sample where no file is named. */
  readonly trySample?: boolean;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Where it listens already, in place of `port`; closed with the rest. */
  readonly door?: Door;
  /** Folder of the renderer's bundle; `dist/renderer` of the program. */
  readonly rendererFolder?: string;
  /** Where the file dialog begins; the home folder. */
  readonly startFolder?: string;
  readonly locale?: 'ja' | 'en';
  /** The file layer; tests let its steps fail. */
  readonly fs?: FileSystem;
  /** Told once the last window has been gone for some seconds (a reload is quicker). */
  readonly onIdle?: () => void;
}

export interface Loopback {
  /** Address that opens a window, any number of times. Holds the token: show it to the person who started, nobody else. */
  readonly url: string;
  /** Address that opens one window once; fit for a command line that other users of the machine can read. */
  ticketUrl(): string;
  readonly host: Host;
  close(): Promise<void>;
}

const IDLE_MS = 8_000;
const STATUS_OF_REFUSAL = 403;

function answer(response: ServerResponse, status: number, type: string, body: Uint8Array | string): void {
  response.writeHead(status, { ...PROTECTIVE_HEADERS, 'content-type': type });
  response.end(body);
}

function answerReply(response: ServerResponse, status: number, reply: Reply): void {
  answer(response, status, 'application/octet-stream', encodeMessage(reply));
}

/**
 * Serves the interface and the host API on 127.0.0.1: the host for networks that keep Electron out, and for tests.
 *   GET  /…         the renderer's bundle
 *   POST /redeem    a ticket for the token, with the first question
 *   POST /alive     held open while the window lives
 *   POST /ask       one question, one reply, framed by `shared/host/codec.ts`
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const program = programFolder(import.meta.url);
  const bundle = options.rendererFolder ?? rendererFolder(program);
  const host = createHost({
    stateFolder: options.stateFolder,
    samplePath: samplePath(program),
    version: packageJson.version,
    locale: options.locale ?? systemLocale(),
    openFiles: options.openFiles ?? [],
    trySample: options.trySample ?? false,
    ...(options.startFolder === undefined ? {} : { startFolder: options.startFolder }),
    ...(options.fs === undefined ? {} : { fs: options.fs }),
    platform: { kind: 'loopback', dialogs: null, reveal: revealInSystem, printer: createChromiumPrinter() },
  });
  const windows = createWindows(host, IDLE_MS, () => options.onIdle?.());
  const door = options.door ?? (await openDoor(options.port));
  const { guard } = door;

  async function serveFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split(/[?#]/, 1)[0]!;
    const file = await readBundle(bundle, path);
    if (file) answer(response, 200, file.type, file.bytes);
    else answer(response, 404, 'text/plain; charset=utf-8', 'Not found');
  }

  async function redeem(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = guard.redeem(request);
    if (token === null) return answerReply(response, STATUS_OF_REFUSAL, failure('refused'));
    const reply = await replyTo(request);
    answerReply(response, 200, { ok: true, value: { token, reply } });
  }

  function alive(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    if (!windows.hold(request.headers[WINDOW_HEADER], response)) {
      answerReply(response, 400, failure('bad-request', { reason: 'window' }));
      return;
    }
    response.writeHead(200, { ...PROTECTIVE_HEADERS, 'content-type': 'application/octet-stream' });
    response.flushHeaders();
  }

  async function replyTo(request: IncomingMessage): Promise<Reply> {
    const dispatch = windows.dispatcher(request.headers[WINDOW_HEADER]);
    if (!dispatch) throw new HostError('bad-request', { reason: 'window' });
    const message = decodeMessage(await readBody(request, MAX_MESSAGE_BYTES));
    if (!isRecord(message)) return failure('bad-request', { reason: 'message' });
    return dispatch(message.method, message.argument);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Before anything is read: a foreign name for this address, or a foreign page.
    if (!guard.isOurHost(request) || !guard.isOurOrigin(request)) {
      return answerReply(response, STATUS_OF_REFUSAL, failure('refused'));
    }
    if (request.method === 'GET') return serveFile(request, response);
    if (request.method !== 'POST') return answer(response, 405, 'text/plain; charset=utf-8', 'Not allowed');
    if (request.url === '/redeem') return redeem(request, response);
    if (!guard.hasToken(request)) return answerReply(response, STATUS_OF_REFUSAL, failure('refused'));
    if (request.url === '/alive') return alive(request, response);
    if (request.url === '/ask') return answerReply(response, 200, await replyTo(request));
    answer(response, 404, 'text/plain; charset=utf-8', 'Not found');
  }

  door.answerWith((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return response.destroy();
      const reply = isHostError(error) ? failure(error.code, error.detail) : failure('internal' as const);
      // What was not read is not waited for.
      response.setHeader('connection', 'close');
      answerReply(response, isHostError(error) ? 400 : 500, reply);
      if (!isHostError(error)) void host.log.note('error', String(error));
    });
  });

  return {
    url: `http://${door.authority}/#token=${guard.token}`,
    ticketUrl: door.ticketUrl,
    host,
    async close() {
      await door.close();
      await host.close();
    },
  };
}
