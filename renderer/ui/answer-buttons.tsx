import { Button } from './button.tsx';

interface AnswerButtonsProps {
  readonly cancel: string;
  readonly onCancel: () => void;
  readonly main: string;
  readonly onMain: () => void;
  readonly disabled?: boolean;
  /** The main button takes the focus when the dialog opens. */
  readonly first?: boolean;
}

/** The foot of a dialog that does one thing or nothing. */
export function AnswerButtons({ cancel, onCancel, main, onMain, disabled = false, first = false }: AnswerButtonsProps) {
  return (
    <>
      <Button look="quiet" onPress={onCancel}>
        {cancel}
      </Button>
      <Button look="main" first={first} disabled={disabled} onPress={onMain}>
        {main}
      </Button>
    </>
  );
}
