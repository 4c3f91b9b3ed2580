/** Long enough for the browser to have taken the bytes. */
const KEPT_MS = 60_000;

/**
 * Gives bytes to the browser as a download: the one way to a disk that needs no host. Part of the first view, because a
 * page whose host is gone can load nothing more.
 */
export function handOut(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
