import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import type { PdfRequest } from '../shared/host/api.ts';
import { HostError } from '../shared/host/errors.ts';
import { SCHEME } from './protocol.ts';
import type { Printer } from './services/print.ts';

const PARTITION = 'print';
/** What a printed document may use: its own styles, and fonts and images inside itself. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Prints in a hidden window of a session of its own: no scripts, and no address but the one document. */
export function createWindowPrinter(): Printer {
  const documents = new Map<string, string>();
  let prepared = false;

  function prepare(): void {
    if (prepared) return;
    prepared = true;
    const print = session.fromPartition(PARTITION);
    print.protocol.handle(SCHEME, (request) => {
      const html = documents.get(request.url);
      if (html === undefined) return new Response(null, { status: 404 });
      return new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY },
      });
    });
    print.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    print.setPermissionCheckHandler(() => false);
    print.setDevicePermissionHandler(() => false);
    print.webRequest.onBeforeRequest((details, answer) => {
      answer({ cancel: !/^(app|data):/.test(details.url) });
    });
  }

  return {
    available: async () => true,
    close: async () => undefined,
    async print({ html, paper, landscape }: PdfRequest) {
      prepare();
      const url = `${SCHEME}://print/${randomUUID()}`;
      documents.set(url, html);
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          partition: PARTITION,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          javascript: false,
        },
      });
      try {
        await window.loadURL(url);
        const pdf = await window.webContents.printToPDF({
          pageSize: paper,
          landscape,
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return new Uint8Array(pdf);
      } catch (error) {
        throw new HostError('print-failed', {}, { cause: error });
      } finally {
        documents.delete(url);
        window.destroy();
      }
    },
  };
}
