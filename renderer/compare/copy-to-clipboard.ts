import type { RunOptions } from '../worker-client.ts';
import { type CopiedView, copyView } from './copy.ts';
import { shortHash } from './receipt-line.tsx';

type CopyRequest = Omit<Parameters<typeof copyView>[0], 'receipt'>;

/** Puts a view on the clipboard, with its receipt; false where the clipboard may not be used. */
export async function copyToClipboard(request: CopyRequest, options: RunOptions): Promise<boolean> {
  const { m, view } = request;
  const { ok, oldHash, newHash } = view.comparison.receipt;
  const receipt = `${m.receipt.hashes(shortHash(oldHash), shortHash(newHash))}　${ok ? m.receipt.stamp : m.receipt.failedStamp}`;
  return write(await copyView({ ...request, receipt }, options));
}

// A copy event that a person's press led to takes the HTML as it is. The asynchronous clipboard is the second choice:
// it parses what it is given inside this page, whose policy strips style attributes, and those are all that Word reads.
async function write({ html, text }: CopiedView): Promise<boolean> {
  if (writeByEvent(html, text)) return true;
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

function writeByEvent(html: string, text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    filled = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && filled;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
