import type { ReactNode, Ref } from 'react';
import './controls.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `main`: what Enter would do in this dialog; `quiet`: no frame; `icon`: a sign only, so `label` is needed. */
  readonly look?: 'plain' | 'main' | 'quiet' | 'icon';
  readonly label?: string;
  readonly tip?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly submit?: boolean;
  /** Has the focus when its dialog opens. */
  readonly first?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  onPress,
  look = 'plain',
  label,
  tip,
  pressed,
  submit,
  first,
  ...rest
}: ButtonProps) {
  return (
    <button
      className={look === 'plain' ? 'button' : `button ${look}`}
      type={submit ? 'submit' : 'button'}
      onClick={onPress}
      aria-label={label}
      title={tip ?? label}
      aria-pressed={pressed}
      data-first={first || undefined}
      {...rest}
    >
      {children}
    </button>
  );
}
