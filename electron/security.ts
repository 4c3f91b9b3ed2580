import type { Session, WebContents, WebFrameMain } from 'electron';
import { isOurUrl, SCHEME } from './protocol.ts';

/** Copying formatted text and filling the screen; everything else (camera, location, devices, notifications …) is refused. */
const ALLOWED_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];
/** What a page of ours may load: itself and what it made. */
const OUR_PROTOCOLS: readonly string[] = [`${SCHEME}:`, 'blob:', 'data:', 'devtools:'];

/** Permissions and devices are denied, and nothing is ever fetched from a network. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(ALLOWED_PERMISSIONS.includes(permission) && isOurUrl(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (_, permission, origin) => ALLOWED_PERMISSIONS.includes(permission) && isOurUrl(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !OUR_PROTOCOLS.includes(new URL(details.url).protocol) });
  });
  // Spelling dictionaries would be fetched from a network.
  session.setSpellCheckerEnabled(false);
}

/**
 * A page stays where it is: no navigation, no new window, no webview.
 * @param openLink told of https links that a person followed; asks before the system's browser is opened
 */
export function confineContents(contents: WebContents, openLink: (url: string) => void): void {
  contents.on('will-navigate', (event) => {
    // A reload of our own page is no journey.
    if (!isOurUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    // Previews are blob: or srcdoc frames; whatever else a frame wants to show came from a document.
    if (!event.isMainFrame && !/^(blob:|about:(srcdoc|blank)$)/.test(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (/^https:\/\//.test(url)) openLink(url);
    return { action: 'deny' };
  });
}

/** Whether a message comes from the top frame of a page of ours; a frame that is gone already is nobody. */
export function isOurFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOurUrl(frame.url);
}
