import { LABEL_STYLES, printLabel } from '../../shared/numbering/index.ts';

interface StyleWords {
  readonly none: string;
  readonly sign: (sign: string) => string;
}

/** The label styles for a menu: each shown by its first three labels, which says more than a name. */
export function styleChoices(words: StyleWords): readonly { readonly value: string; readonly label: string }[] {
  return LABEL_STYLES.map((style) => {
    if (style.numeral === null) {
      return { value: style.name, label: style.prefix === '' ? words.none : words.sign(style.prefix) };
    }
    const first = [0, 1, 2].map((n) =>
      printLabel({ style: style.name, n: style.start + n, inserted: 1, alternative: 0 }, 'alt'),
    );
    return { value: style.name, label: first.join('  ') };
  });
}
