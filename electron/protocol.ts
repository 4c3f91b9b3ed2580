import { protocol, type Session } from 'electron';
import { PROTECTIVE_HEADERS } from './services/policy.ts';
import { readBundle } from './services/static-files.ts';

export const SCHEME = 'app';
const APP_HOST = 'soan';
export const APP_URL = `${SCHEME}://${APP_HOST}/`;

/** Must run before the app is ready: makes the scheme a secure origin of its own, so that `file:` is never needed. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Whether an address is ours. By protocol and host: the `origin` of a scheme that the URL standard does not know is the
 * word "null" for every such address.
 */
export function isOurUrl(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === `${SCHEME}:` && url.host === APP_HOST;
}

/** Serves the renderer's bundle to a session, confined to its folder. */
export function serveBundle(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOurUrl(request.url)) return new Response(null, { status: 403 });
    const file = await readBundle(folder, new URL(request.url).pathname);
    if (!file) return new Response(null, { status: 404, headers: PROTECTIVE_HEADERS });
    return new Response(file.bytes, { headers: { ...PROTECTIVE_HEADERS, 'content-type': file.type } });
  });
}
