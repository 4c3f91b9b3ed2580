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
 * The key of this window. It comes in the address's fragment, which no server and no log sees, as the token or as a ticket
 * for it, and leaves the address at once.
 */
function takeKey(): { readonly ticket: string | null; readonly token: string | null } {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const [ticket, token] = [fragment.get('ticket'), fragment.get('token')];
  if (token !== null || ticket !== null) history.replaceState(null, '', location.pathname + location.search);
  return { ticket, token: ticket === null ? (token ?? sessionStorage.getItem(TOKEN_KEY) ?? '') : null };
}

/** What a window shows with each question, and the answer to its first where that came along. */
interface Entry {
  readonly headers: Record<string, string>;
  readonly reply: unknown;
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
  const key = takeKey();
  let entered: Promise<Entry> | null = null;

  /** The first question takes the ticket along: the answer comes with the token, which stays in this window for a reload. */
  const enter = async (message: Uint8Array<ArrayBuffer>): Promise<Entry> => {
    let { token } = key;
    let reply: unknown = null;
    if (key.ticket !== null) {
      const headers = { 'x-soan-ticket': key.ticket, 'x-soan-window': window };
      const redeemed = unwrap(await readReply(await post('/redeem', headers, message)));
      if (!isRecord(redeemed)) throw new HostError('disconnected');
      ({ token, reply } = redeemed as { token: string; reply: unknown });
    }
    token ??= '';
    sessionStorage.setItem(TOKEN_KEY, token);
    const headers = { 'x-soan-token': token, 'x-soan-window': window };
    void stayAlive(headers);
    return { headers, reply };
  };

  return async (method, argument) => {
    const message = encodeMessage({ method, argument }) as Uint8Array<ArrayBuffer>;
    const isFirst = entered === null;
    entered ??= enter(message);
    const { headers, reply } = await entered;
    if (isFirst && reply !== null) return unwrap(reply);
    // What was chosen right before the window closes still arrives. Settings are far below Chromium's 64 KB for this.
    const keepalive = method === 'writeSettings';
    return unwrap(await readReply(await post('/ask', headers, message, keepalive)));
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
