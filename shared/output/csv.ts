/** What a spreadsheet would run as a formula, a Japanese one in full width, too; an apostrophe before it keeps it text. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/** Rows as CSV (RFC 4180) in UTF-8 with a mark at the start: without it Excel reads Japanese as Shift_JIS. */
export function printCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(printField).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function printField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
