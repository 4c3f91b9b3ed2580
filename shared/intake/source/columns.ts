const TAB = 4;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\u3000]/u;

/** Width of a text in columns of a fixed-width page: two for a full-width character, four for a tab. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character === '\t' ? TAB : WIDE.test(character) ? 2 : 1;
  return columns;
}
