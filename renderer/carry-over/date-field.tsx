import { useState } from 'react';
import { type CalendarDate, readTypedDate, sameDate, typedForm } from '../../shared/dates/index.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import { useText } from '../app/desk.ts';
import { TextField } from '../ui/field.tsx';

interface DateFieldProps {
  readonly name: string;
  /** What is known of it before anything is typed. */
  readonly hint: string | null;
  readonly value: CalendarDate | null;
  readonly onChange: (date: CalendarDate | null) => void;
}

/**
 * A date as far as it is known: a year, a month, or a day, typed in any form. A desk plans by "autumn 2027" long before there
 * is a day, and the platform's own field for dates takes nothing less than a day.
 */
export function DateField({ name, hint, value, onChange }: DateFieldProps) {
  const m = useText(carryOverMessages).answers;
  const [typed, setTyped] = useState(() => typedForm(value));
  const read = readTypedDate(typed);
  // What was changed elsewhere (another window, an undo) stands here too; what cannot be read stays as it was typed.
  const shown = sameReading(read?.date ?? null, value) ? typed : typedForm(value);
  const now = shown === typed ? read : readTypedDate(shown);
  const change = (text: string) => {
    setTyped(text);
    const date = readTypedDate(text)?.date ?? null;
    if (!sameReading(date, value)) onChange(date);
  };
  return <TextField name={name} hint={hintFor(shown, now)} value={shown} onChange={change} />;

  function hintFor(text: string, found: typeof read): string {
    if (text.trim() === '') return hint === null ? m.dateForm : `${hint}${m.sentenceJoint}${m.dateForm}`;
    if (found === null) return m.dateUnread;
    const iso = typedForm(found.date);
    return found.vague ? m.dateVague(iso) : m.dateRead(iso);
  }
}

function sameReading(a: CalendarDate | null, b: CalendarDate | null): boolean {
  return a === null || b === null ? a === b : sameDate(a, b);
}
