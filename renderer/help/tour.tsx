import { useEffect } from 'react';
import { tourMessages } from '../../shared/messages/help-tour.ts';
import { findCommand } from '../app/commands.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { usePlatform } from '../app/use-platform.ts';
import { keysNow } from '../settings/shortcut-changes.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { printShortcut } from '../ui/shortcut.ts';
import { isStepDone, TOUR_COMMANDS, TOUR_STEPS, type TourStep } from './tour-steps.ts';
import './tour.css';

/** One line under the header that goes along with what a newcomer does on the sample; it never lies over the text. */
export default function Tour({ at }: { readonly at: number }) {
  const { state } = useDesk();
  const text = useText(tourMessages);
  const sentence = useSentence(TOUR_STEPS[at] ?? 'type');
  const last = at >= TOUR_STEPS.length - 1;
  const step = TOUR_STEPS[at];

  useEffect(() => {
    if (step === undefined) return;
    let begun = state.get();
    return state.subscribe(() => {
      const now = state.get();
      // The page comes after the sample: what it first shows is what the step begins with.
      if (begun.snapshot === null) begun = now;
      // The last step ends when a person has read it.
      else if (!last && isStepDone(step, begun, now)) state.set({ tour: at + 1 });
    });
  }, [state, step, at, last]);

  const end = () => {
    state.set({ tour: null, tourDone: true });
    state.get().editor?.focus();
  };
  return (
    <section className="tour" aria-label={text.label}>
      <span className="tour-place">{text.place(at + 1, TOUR_STEPS.length)}</span>
      <p role="status">{sentence}</p>
      <Button look="quiet" onPress={() => (last ? end() : state.set({ tour: at + 1 }))}>
        {last ? text.end : text.next}
      </Button>
      <Button look="icon" label={text.dismiss} onPress={end}>
        <Icon sign="close" />
      </Button>
    </section>
  );
}

function useSentence(step: TourStep): string {
  const text = useText(tourMessages);
  const changes = useDeskState((now) => now.shortcuts);
  const locale = useDeskState((now) => now.locale);
  const platform = usePlatform();
  if (step === 'type') return text.type;
  const command = findCommand(TOUR_COMMANDS[step]);
  const key = keysNow(command, changes)[0];
  return text[step](key === undefined ? command.label(locale) : printShortcut(key, platform));
}
