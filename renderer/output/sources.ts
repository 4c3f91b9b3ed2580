import type { Node } from 'prosemirror-model';
import { draftDocument, findDraft } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import type { Locale } from '../../shared/messages/table.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { type OutputMeta, type OutputSettings, printedLocale } from '../../shared/output/index.ts';
import type { OutputSource } from '../app/desk-state.ts';

/** A text that is put out, and what is told about it. */
export interface OutputText {
  readonly doc: Node;
  readonly name: string;
  readonly meta: Partial<OutputMeta>;
  /** Day of the draft, for the names of files; empty for the working text. */
  readonly day: string;
}

/** The text that is put out, and the older one that it can be compared with. */
export interface OutputTexts {
  readonly text: OutputText;
  readonly old: OutputText | null;
}

/**
 * The chosen text: the living one, or a draft as it was sealed.
 * @param locale of the interface; what is printed speaks the text's own language where it can
 */
export function outputText(
  dossier: Dossier,
  working: Node,
  source: OutputSource,
  settings: Pick<OutputSettings, 'banner' | 'dated' | 'named'>,
  locale: Locale,
): OutputText {
  const banner = settings.banner.trim() || null;
  if (source.kind === 'working' || !dossier.drafts.some((draft) => draft.id === source.draft)) {
    const name = outputRoomMessages[printedLocale(working, locale)].working;
    return { doc: working, name, meta: { draftName: null, banner }, day: '' };
  }
  const { name, author, note, seal, date } = findDraft(dossier, source.draft);
  return {
    doc: draftDocument(dossier, source.draft),
    name,
    meta: {
      draftName: settings.named ? name : null,
      author,
      note,
      seal,
      date: settings.dated ? date : null,
      banner,
    },
    day: date.slice(0, 10),
  };
}

/** What a text is compared with when nobody has chosen: the draft before it, or the one the working text goes out from. */
export function earlierSource(dossier: Dossier, source: OutputSource): OutputSource | null {
  const { drafts, basedOn } = dossier;
  const draft = (id: DraftId | undefined): OutputSource | null =>
    id === undefined ? null : { kind: 'draft', draft: id };
  if (source.kind === 'working') {
    return draft(drafts.some(({ id }) => id === basedOn) && basedOn !== null ? basedOn : drafts.at(-1)?.id);
  }
  const at = drafts.findIndex(({ id }) => id === source.draft);
  return at > 0 ? draft(drafts[at - 1]?.id) : null;
}

/** A source as the value of a choice, and back; a draft that is gone is the working text. */
export function sourceKey(source: OutputSource): string {
  return source.kind === 'working' ? 'working' : source.draft;
}

export function sourceOfKey(key: string): OutputSource {
  return key === 'working' ? { kind: 'working' } : { kind: 'draft', draft: key as DraftId };
}
