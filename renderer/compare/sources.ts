import type { Node } from 'prosemirror-model';
import { draftDocument } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { compareMessages } from '../../shared/messages/compare.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { formatDate } from '../drafts/dates.ts';
import type { CompareState, Source } from './compare-store.ts';

/** A side of the comparison with everything that is printed above its column. */
export interface ResolvedSource {
  readonly source: Source;
  readonly doc: Node;
  readonly name: string;
  /** As printed, in the language of the interface; null where there is none (working text, file). */
  readonly date: string | null;
  readonly author: string | null;
}

/** The texts that are no drafts: the living one, and the one that was opened (null for a new dossier). */
export interface LooseTexts {
  readonly working: Node;
  readonly opened: Node | null;
}

/** The text behind a source; null where it is no longer there. */
export function resolveSource(
  source: Source,
  dossier: Dossier,
  { working, opened }: LooseTexts,
  locale: Locale,
): ResolvedSource | null {
  const m = compareMessages[locale];
  if (source.kind === 'working') return { source, doc: working, name: m.pick.working, date: null, author: null };
  if (source.kind === 'opened') return opened && { source, doc: opened, name: m.pick.opened, date: null, author: null };
  if (source.kind === 'file') return { source, doc: source.doc, name: source.name, date: null, author: null };
  const draft = dossier.drafts.find((other) => other.id === source.draft);
  if (!draft) return null;
  return {
    source,
    doc: draftDocument(dossier, draft.id),
    name: draft.name,
    date: formatDate(draft.date, locale),
    author: draft.author || null,
  };
}

const WORKING: Source = { kind: 'working' };
const OPENED: Source = { kind: 'opened' };

/**
 * What is compared with the working text when nobody has chosen: the draft it goes out from, else the newest, else the
 * text as it was opened.
 */
export function chosenSources(
  state: Pick<CompareState, 'old' | 'new'>,
  dossier: Dossier,
  opened: Node | null,
): { readonly old: Source | null; readonly new: Source } {
  const newest = dossier.drafts.at(-1)?.id ?? null;
  const base = dossier.drafts.some((draft) => draft.id === dossier.basedOn) ? dossier.basedOn : newest;
  const first: Source | null = opened === null ? null : OPENED;
  const fallback: Source | null = base === null ? first : { kind: 'draft', draft: base };
  return { old: state.old ?? fallback, new: state.new ?? WORKING };
}
