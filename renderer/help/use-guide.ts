import { useEffect, useState } from 'react';
import type { Locale } from '../../shared/messages/table.ts';
import { type GuidePage, readGuide } from './read-guide.ts';

// Each guide is a file of the bundle of its own, read when the help is first opened in that language.
const SOURCES: Readonly<Record<Locale, () => Promise<{ readonly default: string }>>> = {
  ja: () => import('../../docs/guide.ja.md?raw'),
  en: () => import('../../docs/guide.en.md?raw'),
};

/** The pages of the user guide; null while it is being read. */
export function useGuide(locale: Locale): readonly GuidePage[] | null {
  const [guide, setGuide] = useState<{ readonly locale: Locale; readonly pages: readonly GuidePage[] } | null>(null);
  useEffect(() => {
    let here = true;
    void SOURCES[locale]().then(({ default: markdown }) => {
      if (here) setGuide({ locale, pages: readGuide(markdown) });
    });
    return () => {
      here = false;
    };
  }, [locale]);
  return guide?.locale === locale ? guide.pages : null;
}
