import type { ReactNode } from 'react';
import { appMessages } from '../../../shared/messages/app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../desk.ts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly main?: boolean;
}

export interface QuestionProps<T extends string> {
  readonly title: string;
  readonly children: ReactNode;
  readonly choices: readonly Choice<T>[];
  readonly answer: (answer: T | null) => void;
}

/** One sentence and two or three ways to go on; Escape and "cancel" change nothing. */
export function Question<T extends string>({ title, children, choices, answer }: QuestionProps<T>) {
  const text = useText(appMessages);
  return (
    <Dialog
      title={title}
      closeLabel={text.close}
      onClose={() => answer(null)}
      footer={
        <>
          <Button look="quiet" onPress={() => answer(null)}>
            {text.cancel}
          </Button>
          {choices.map(({ value, label, main }) => (
            <Button key={value} look={main ? 'main' : 'plain'} first={main === true} onPress={() => answer(value)}>
              {label}
            </Button>
          ))}
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
