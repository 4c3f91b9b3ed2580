import { appMessages } from '../../shared/messages/app.ts';
import { Button } from '../ui/button.tsx';
import { useDeskState, useText } from './desk.ts';

/** What takes longer than a moment: its name, how far it is, and the way to stop it. */
export function Busy() {
  const text = useText(appMessages);
  const busy = useDeskState((state) => state.busy);
  if (busy === null) return null;
  const percent = busy.part === null ? undefined : Math.round(busy.part * 100);
  return (
    <div className="busy" role="status">
      <span>{busy.text}</span>
      <progress max={100} value={percent} aria-label={busy.text} />
      {percent !== undefined && <span>{text.busy.percent(percent)}</span>}
      {busy.cancel !== null && <Button onPress={busy.cancel}>{text.cancel}</Button>}
    </div>
  );
}
