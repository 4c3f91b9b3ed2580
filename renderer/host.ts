import type { HostApi, HostMethod } from '../shared/host/api.ts';
import { decodeMessage, encodeMessage } from '../shared/host/codec.ts';
import { HostError, isHostErrorCode } from '../shared/host/errors.ts';
import type { MenuDescription } from '../shared/host/menu.ts';
import { HOST_METHODS } from '../shared/host/shapes.ts';
import { isRecord } from '../shared/model/shape.ts';

/** What the preload script of Electron puts on the window. */
interface ElectronBridge {
  ask(method: string, argument: unknown): Promise<unknown>;
  setMenu(menu: MenuDescription): void;
  /** Commands chosen in the native menu, by id; `listener` returns nothing. */
  onCommand(listener: (id: string) => void): () => void;
}

declare global {
  interface Window {
    readonly soan?: ElectronBridge;
  }
}

type Transport = (method: HostMethod, argument: unknown) => Promise<unknown>;

const TOKEN_KEY = 'soan-token';
const RECONNECT_MS = 1_000;

/** A reply as it came over the wire: its value, or the error revived from its code. */
function unwrap(reply: unknown): unknown {
  if (!isRecord(reply)) throw new HostError('disconnected');
  if (reply.ok === true) return reply.value;
  const detail = isRecord(reply.detail) ? (reply.detail as Record<string, string | number>) : {};
  throw new HostError(isHostErrorCode(reply.code) ? reply.code : 'internal', detail);
}

async function post(
  path: string,
  headers: Record<string, string>,
  body: BodyInit | null,
  keepalive = false,
): Promise<Response> {
  try {
    return await fetch(path, { method: 'POST', headers, body, cache: 'no-store', credentials: 'omit', keepalive });
  } catch {
    throw new HostError('disconnected');
  }
}

async function readReply(response: Response): Promise<unknown> {
  try {
    return decodeMessage(new Uint8Array(await response.arrayBuffer()));
  } catch {
    throw new HostError('disconnected');
  }
}

/**
 * The token of this window. It comes in the address's fragment, which no server and no log sees, as it is or as a ticket
 * for it, leaves the address at once and stays in the session storage of this window, so that a reload still works.
 */
async function takeToken(): Promise<string> {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const ticket = fragment.get('ticket');
  let token = fragment.get('token');
  if (token !== null || ticket !== null) history.replaceState(null, '', location.pathname + location.search);
  if (ticket !== null) token = unwrap(await readReply(await post('/redeem', {}, ticket))) as string;
  if (token !== null) sessionStorage.setItem(TOKEN_KEY, token);
  return token ?? sessionStorage.getItem(TOKEN_KEY) ?? '';
}

/** Holds one answer open while the page lives: the server frees the locks of a page whose answer breaks. */
async function stayAlive(headers: Record<string, string>): Promise<void> {
  for (;;) {
    const response = await post('/alive', headers, null).catch(() => null);
    if (response && !response.ok) return;
    await response?.text().catch(() => undefined);
    await new Promise((done) => setTimeout(done, RECONNECT_MS));
  }
}

function loopbackTransport(): Transport {
  const window = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const ready = takeToken().then((token) => {
    const headers = { 'x-soan-token': token, 'x-soan-window': window };
    void stayAlive(headers);
    return headers;
  });
  // A refused ticket is told to whoever asks first, not to the console.
  ready.catch(() => undefined);
  return async (method, argument) => {
    const message = encodeMessage({ method, argument });
    // What was chosen right before the window closes still arrives. Settings are far below Chromium's 64 KB for this.
    const keepalive = method === 'writeSettings';
    return unwrap(await readReply(await post('/ask', await ready, message as Uint8Array<ArrayBuffer>, keepalive)));
  };
}

function electronTransport(bridge: ElectronBridge): Transport {
  return async (method, argument) => unwrap(await bridge.ask(method, argument));
}

function createApi(transport: Transport): HostApi {
  const entries = HOST_METHODS.map((method) => [method, (argument: unknown) => transport(method, argument)]);
  return Object.freeze(Object.fromEntries(entries)) as HostApi;
}

const bridge = window.soan;

/** The platform, whichever it is. Methods reject with `HostError`; `disconnected` means that the host is gone. */
export const host: HostApi = createApi(bridge ? electronTransport(bridge) : loopbackTransport());

/** Calls back with the id of each command chosen in the native menu; returns the way to stop. Silent under loopback. */
export function onHostCommand(listener: (id: string) => void): () => void {
  return bridge ? bridge.onCommand(listener) : () => undefined;
}

/** Describes the native menu in the person's language; nothing happens where the window draws its own. */
export function offerMenu(menu: MenuDescription): void {
  bridge?.setMenu(menu);
}
