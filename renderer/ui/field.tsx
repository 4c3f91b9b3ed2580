import { type ReactNode, type Ref, useId } from 'react';
import './controls.css';

interface FieldProps {
  readonly name: string;
  readonly hint?: string | undefined;
  /** Name and control side by side instead of one above the other. */
  readonly beside?: boolean | undefined;
}

function Field({
  name,
  hint,
  beside,
  id,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={beside ? 'field beside' : 'field'}>
      <label className="name" htmlFor={id}>
        {name}
      </label>
      {children}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'search' | 'date';
  readonly lines?: number;
  /** Has the focus when its dialog opens. */
  readonly first?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ value, onChange, type = 'text', lines, first, ref, ...field }: TextFieldProps) {
  const id = useId();
  const described = field.hint === undefined ? undefined : `${id}-hint`;
  return (
    <Field {...field} id={id}>
      {lines === undefined ? (
        <input
          className="input"
          id={id}
          ref={ref}
          type={type}
          value={value}
          aria-describedby={described}
          data-first={first || undefined}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea
          className="input"
          id={id}
          rows={lines}
          value={value}
          aria-describedby={described}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface ChoiceFieldProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

export function ChoiceField<T extends string>({ value, choices, onChange, disabled, ...field }: ChoiceFieldProps<T>) {
  const id = useId();
  return (
    <Field {...field} id={id}>
      <select
        className="input"
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={field.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
