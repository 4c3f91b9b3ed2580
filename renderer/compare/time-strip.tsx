import type { Dossier } from '../../shared/dossier/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import type { Locale } from '../../shared/messages/table.ts';
import type { Side } from '../../shared/output/comparison/index.ts';
import { formatDate } from '../drafts/dates.ts';
import { type Source, sameSource } from './compare-store.ts';
import './time-strip.css';

interface TimeStripProps {
  readonly dossier: Dossier;
  readonly old: Source | null;
  readonly new: Source;
  readonly locale: Locale;
  readonly m: CompareMessages;
  readonly onChoose: (side: Side, source: Source) => void;
}

const OPENED: Source = { kind: 'opened' };

/**
 * The line of time from the first draft to now, with the two ends of the comparison on it. A press moves the end that
 * lies on that side: before the new text the old one, behind it the new one.
 */
export function TimeStrip({ dossier, old, new: fresh, locale, m, onChoose }: TimeStripProps) {
  // Beside drafts the text as it was opened says nothing new; without them it is all there is to go out from.
  const start = dossier.drafts.length === 0 ? [{ source: OPENED, key: 'opened', name: m.pick.opened, date: '' }] : [];
  const stops: { readonly source: Source; readonly key: string; readonly name: string; readonly date: string }[] = [
    ...start,
    ...dossier.drafts.map((draft) => ({
      source: { kind: 'draft', draft: draft.id } as const,
      key: draft.id,
      name: draft.name,
      date: formatDate(draft.date, locale),
    })),
    { source: { kind: 'working' }, key: 'working', name: m.pick.working, date: '' },
  ];
  const at = (source: Source | null) => stops.findIndex((stop) => source !== null && sameSource(stop.source, source));
  const oldAt = at(old);
  const freshAt = at(fresh);
  const press = (stop: number) => {
    const side: Side = freshAt >= 0 && stop >= freshAt ? 'new' : 'old';
    if (stop !== oldAt && stop !== freshAt) onChoose(side, stops[stop]!.source);
  };
  const low = Math.min(oldAt, freshAt);
  const high = Math.max(oldAt, freshAt);
  return (
    <ol className="time-strip">
      {stops.map((stop, i) => {
        const role = i === oldAt ? m.pick.old : i === freshAt ? m.pick.new : null;
        const classes = [
          low >= 0 && i >= low && i < high ? 'is-between' : '',
          i === oldAt ? 'is-old' : i === freshAt ? 'is-new' : '',
        ];
        return (
          <li key={stop.key} className={classes.join(' ').trim()}>
            <button type="button" aria-pressed={role !== null} title={stop.date} onClick={() => press(i)}>
              <span className="time-dot" aria-hidden="true" />
              <span className="time-name">{stop.name}</span>
              {role !== null && <span className="time-role">{role}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
