/** Pasted text without what no file can carry: control characters and non-characters go, halves of pairs are shown as lost. */
export function carriedText(text: string): string {
  return text.replace(/[\0-\u0008\u000e-\u001f\ufffe\uffff]/g, '').replace(/\p{Cs}/gu, '\ufffd');
}
