// Word and LibreOffice drop this stop from a number that REF prints (ECMA-376, part 1, 17.16.5.51), and only this one:
// the full-width ． stays, and Japanese officials do write 「１．に掲げる」. Nobody writes 「1、のとおり」.
const MARGIN_STOP = /[.、]+$/u;
// A bare sign (◆) is a label, but no number that anybody could look up.
const CITABLE = /[\p{L}\p{N}]/u;

/** A printed label as it stands inside a sentence: "13." in the margin is "13" there, "(13)" and 第1 stay as they are. */
export function inTextLabel(label: string): string {
  const bare = label.replace(MARGIN_STOP, '');
  return CITABLE.test(bare) ? bare : label;
}

/** A label that people can look up, as a sentence prints it; null for a bare sign and where there is none. */
export function citedLabel(label: string | null | undefined): string | null {
  return label && CITABLE.test(label) ? inTextLabel(label) : null;
}
