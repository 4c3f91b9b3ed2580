import { ChoiceField } from '../ui/field.tsx';

interface NumberFieldProps {
  readonly name: string;
  readonly hint?: string;
  readonly value: number;
  readonly choices: readonly number[];
  readonly print: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}

/** One of a few numbers. */
export function NumberField({ value, choices, print, onChange, ...field }: NumberFieldProps) {
  return (
    <ChoiceField
      {...field}
      beside
      value={String(value)}
      choices={choices.map((choice) => ({ value: String(choice), label: print(choice) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
