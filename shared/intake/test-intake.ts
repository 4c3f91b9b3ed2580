import { seededIds } from '../model/ids.ts';
import { intakeText } from './intake-text.ts';
import type { Intake, IntakeFormat } from './types.ts';

/** Takes in a text that must be readable. */
export function take(text: string, format: IntakeFormat = 'text'): Intake {
  const result = intakeText(text, { ids: seededIds('test'), format });
  if (!result.ok) throw new RangeError(`Not taken in: ${result.code}`);
  return result.value;
}

const SHORT: Readonly<Record<string, string>> = {
  part_heading: 'part',
  theme_heading: 'theme',
  section_heading: 'section',
  sub_paragraph: 'sub',
};

/** One line a block: kind (with the level of a sub-paragraph), label, text. */
export function outline(intake: Intake): string[] {
  return intake.blocks.map(({ kind, label, text }, i) => {
    const level = kind === 'sub_paragraph' ? String(intake.doc.child(i).attrs.level) : '';
    return [`${SHORT[kind] ?? kind}${level}`, ...(label === null ? [] : [label]), text].join(' | ');
  });
}

/** Joins lines, so that a source reads as it stands in the file. */
export function lines(...parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}

export function healings(intake: Intake): string[] {
  return intake.healed.map(({ rule, line, column, before, after }) => `${rule} ${line}:${column} ${before}→${after}`);
}

export function findings(intake: Intake): string[] {
  return intake.findings.map(
    ({ rule, line, column, text, suggestion }) =>
      `${rule} ${line}:${column} ${text}${suggestion === undefined ? '' : `→${suggestion}`}`,
  );
}
