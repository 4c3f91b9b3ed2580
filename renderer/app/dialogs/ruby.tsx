import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { cleanReading } from '../../../shared/model/marks/ruby.ts';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { NameQuestion } from './name-question.tsx';

export interface RubyQuestion {
  /** The words that the reading stands above. */
  readonly words: string;
  readonly reading: string | null;
}

/** Asks for the reading of words. Answered by an empty text, it is to be taken away. */
export default function Ruby({ question: { words, reading }, answer }: DialogProps<RubyQuestion, string>) {
  const text = useText(dialogMessages).ruby;
  return (
    <NameQuestion
      title={text.title}
      field={text.reading(words)}
      hint={reading === null ? text.hint : text.removeHint}
      name={reading ?? ''}
      apply={text.apply}
      clean={(typed) => (typed.trim() === '' && reading !== null ? '' : cleanReading(typed))}
      answer={answer}
    />
  );
}
