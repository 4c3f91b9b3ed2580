import { type CopiedView, copyView } from './copy.ts';
import { shortHash } from './receipt-line.tsx';

type CopyRequest = Omit<Parameters<typeof copyView>[0], 'receipt'>;

/** Puts a view on the clipboard, with its receipt; false where the clipboard may not be used. */
export async function copyToClipboard(request: CopyRequest): Promise<boolean> {
  const { m, view } = request;
  const { ok, oldHash, newHash } = view.comparison.receipt;
  const receipt = `${m.receipt.hashes(shortHash(oldHash), shortHash(newHash))}　${ok ? m.receipt.stamp : m.receipt.failedStamp}`;
  return write(copyView({ ...request, receipt }));
}

async function write({ html, text }: CopiedView): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return writeByEvent(html, text);
  }
}

// Where the asynchronous clipboard is denied, a copy event that a person's key press led to still may fill it.
function writeByEvent(html: string, text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
