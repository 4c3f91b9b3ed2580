import { fileStem, nameText } from '../host/file-name.ts';
import { outputMessages } from '../messages/output.ts';
import type { Locale } from '../messages/table.ts';
import { comparisonFormat } from './comparison-formats.ts';
import { outputFormat } from './formats.ts';
import { type AnyFormatId, isComparisonFormat } from './settings.ts';

/** What a pattern of file names may say. */
export const NAME_FIELDS = ['title', 'draft', 'date', 'format'] as const;
export type NameField = (typeof NAME_FIELDS)[number];

export function formatExtension(id: AnyFormatId): string {
  return (isComparisonFormat(id) ? comparisonFormat(id) : outputFormat(id)).extension;
}

/**
 * One name for each format, by a pattern such as "{title}_{draft}_{format}". A field without a value takes the sign
 * beside it along; names that would be the same (a Word text and a redline) are told apart by their format.
 */
export function fileNames(
  pattern: string,
  formats: readonly AnyFormatId[],
  values: Readonly<Record<Exclude<NameField, 'format'>, string>>,
  locale: Locale,
): readonly string[] {
  const words = outputMessages[locale].fileWords;
  const stem = (id: AnyFormatId) => {
    const said: Readonly<Record<NameField, string>> = { ...values, format: words[id] };
    const filled = pattern.replace(/\{(\w+)\}/gu, (whole, field: string) =>
      (NAME_FIELDS as readonly string[]).includes(field) ? said[field as NameField] : whole,
    );
    return fileStem(
      nameText(filled)
        .replace(/([_\- ])[_\- ]+/gu, '$1')
        .replace(/^[_\-. ]+|[_\-. ]+$/gu, ''),
    );
  };
  const taken = new Set<string>();
  return formats.map((id) => {
    const end = formatExtension(id);
    const plain = stem(id) + end;
    // Windows and macOS take names that differ in case only for one.
    const name = taken.has(plain.toLowerCase()) ? `${stem(id)}_${words[id]}${end}` : plain;
    taken.add(name.toLowerCase());
    return name;
  });
}
