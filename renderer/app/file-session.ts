import type { Node } from 'prosemirror-model';
import { createDossier, type Dossier } from '../../shared/dossier/index.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { randomIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { blockText } from '../../shared/model/text.ts';
import { NUMBERING_PRESETS } from '../../shared/numbering/index.ts';
import { NO_MARKS } from '../editor/change-marks.ts';
import { LARGE_TEXT } from '../editor/grow-editor.ts';
import type { SoanEditor } from '../editor/types.ts';
import type { IntakeReport } from '../worker-client.ts';
import type { Desk, FileSession, Origin } from './desk.ts';
import type { DeskFile, DeskState, SaveState } from './desk-state.ts';
import { UnsavedDialog } from './dialogs/index.ts';
import { createJournal } from './journal.ts';
import { createOpening } from './opening.ts';
import { createSaving } from './saving.ts';
import { tellVast } from './tell-vast.ts';

/** What lies on the desk after something was opened. */
export interface Laid {
  readonly dossier: Dossier;
  readonly file: DeskFile | null;
  readonly intake: IntakeReport | null;
  readonly origin: Origin | null;
  /** The text that changes are seen against where it is not `dossier.working`: what lies on disk, or null for nothing. */
  readonly opened?: Node | null;
  /** Its page where that was drawn ahead. */
  readonly page?: SoanEditor | null;
  /** False: nothing would be lost by closing it again (just opened, or the untouched sample). */
  readonly dirty: boolean;
}

/** What opening and saving share. */
export interface SessionCore {
  readonly desk: Pick<Desk, 'state' | 'host' | 'worker' | 'actions'>;
  /** The desk with this session in it; for use after the start only. */
  readonly whole: () => Desk;
  readonly lay: (laid: Laid) => void;
  readonly mayLeave: () => Promise<boolean>;
  /** The document and dossier value that are safe in the file. */
  readonly markSaved: (doc: Node, dossier: Dossier) => void;
  readonly isDirty: () => boolean;
  readonly journal: ReturnType<typeof createJournal>;
  readonly name: () => string;
  readonly messages: () => (typeof appMessages)['ja'];
}

type Beginnings = Pick<DeskState, 'newLanguage' | 'newNumbering'>;

const now = () => new Date().toISOString();

/** The title block's text, for the name of a dossier that came from a text. */
export function titleOf(doc: Node): string | null {
  for (const block of doc.children) {
    if (block.type === schema.nodes.title && block.content.size > 0)
      return blockText(block).replaceAll('\n', ' ').trim();
  }
  return null;
}

export function createFileSession(desk: SessionCore['desk'], whole: () => Desk): FileSession {
  const { state, host, worker, actions } = desk;
  let saved: { readonly doc: Node; readonly dossier: Dossier } | null = null;
  let origin: Origin | null = null;
  let stopListening: () => void = () => undefined;
  let prepared: SoanEditor | null = null;
  let beginning = -1;

  const messages = () => appMessages[state.get().locale];
  const name = () => state.get().file?.name ?? state.get().dossier?.title ?? messages().untitled;
  const livingDoc = () => state.get().snapshot?.state.doc ?? state.get().dossier?.working ?? null;
  const isDirty = () =>
    state.get().dossier !== null &&
    (saved === null || livingDoc() !== saved.doc || state.get().dossier !== saved.dossier);

  const journal = createJournal({
    host,
    encode: (dossier) => worker.encode(dossier),
    current: () => {
      const dossier = actions.currentDossier();
      return dossier !== null && isDirty() ? { dossier, file: state.get().file?.handle ?? null, name: name() } : null;
    },
    isComposing: () => state.get().snapshot?.composing ?? false,
    now,
    onKept: (at) => {
      const { kind } = state.get().save;
      // A save that failed stays on show until one succeeds: the file is what the person believes in.
      if (isDirty() && kind !== 'saving' && kind !== 'failed') state.set({ save: { kind: 'kept', at } });
    },
    onFailure: () => actions.tell(messages().notices.journalFailed, { tone: 'warning' }),
  });

  const lay = (laid: Laid) => {
    const save: SaveState = laid.dirty
      ? { kind: 'changed' }
      : laid.file === null
        ? { kind: 'untouched' }
        : { kind: 'saved', at: now(), automatic: false };
    // A page that nobody has put anywhere yet belongs to a text that was opened over it at once.
    prepared?.destroy();
    prepared = laid.page ?? null;
    const { page } = state.get();
    let { editor } = state.get();
    if (prepared !== null || (editor !== null && editor.view.state.doc.childCount >= LARGE_TEXT)) {
      // The old page goes as a whole; nothing that it still says is of this text.
      stopListening();
      editor = null;
    }
    editor?.replaceDocument(laid.dossier.working, { history: false });
    const snapshot = (prepared ?? editor)?.snapshot() ?? null;
    origin = laid.origin;
    saved = laid.dirty ? null : { doc: snapshot?.state.doc ?? laid.dossier.working, dossier: laid.dossier };
    state.set({
      dossier: laid.dossier,
      opened: laid.opened === undefined ? (snapshot?.state.doc ?? laid.dossier.working) : laid.opened,
      file: laid.file,
      intake: laid.intake,
      save,
      editor,
      page: editor === null ? page + 1 : page,
      snapshot,
      findings: [],
      marks: NO_MARKS,
      // What was said of the text before says nothing about this one.
      notices: [],
      room: 'draft',
      outputSource: { kind: 'working' },
      findShown: 'no',
    });
    if (laid.dirty) journal.touch();
    tellVast(desk, laid.dossier.working);
    editor?.focus();
  };

  const mayLeave = async () => {
    if (!isDirty()) {
      await journal.drop();
      return true;
    }
    const choice = await actions.ask(UnsavedDialog, { name: name() });
    if (choice === null) return false;
    if (choice === 'save' && !(await saving.save())) return false;
    await journal.drop();
    return true;
  };

  const core: SessionCore = {
    desk,
    whole,
    lay,
    mayLeave,
    markSaved: (doc, dossier) => {
      saved = { doc, dossier };
    },
    isDirty,
    journal,
    name,
    messages,
  };
  const saving = createSaving(core);
  const opening = createOpening(core);

  const touched = () => {
    if (!isDirty()) return;
    const { kind } = state.get().save;
    if (kind === 'saved' || kind === 'untouched') state.set({ save: { kind: 'changed' } });
    journal.touch();
    saving.touch();
  };

  let watched = state.get().dossier;
  state.subscribe(() => {
    const { dossier } = state.get();
    if (dossier === watched) return;
    watched = dossier;
    touched();
  });

  return {
    attach: (editor) => {
      stopListening();
      state.set({ editor, snapshot: editor?.snapshot() ?? null });
      if (editor === null) return;
      const first = editor.snapshot();
      if (saved !== null && state.get().dossier === saved.dossier) saved = { ...saved, doc: first.state.doc };
      // The page may have repaired what it was given; a repair is nothing that a person changed.
      if (state.get().opened === state.get().dossier?.working) state.set({ opened: first.state.doc });
      let doc = first.state.doc;
      stopListening = editor.subscribe((snapshot) => {
        state.set({ snapshot });
        if (snapshot.state.doc === doc) return;
        doc = snapshot.state.doc;
        touched();
      });
    },
    takePage: () => {
      const page = { drawn: prepared, at: beginning };
      prepared = null;
      beginning = -1;
      return page;
    },
    beginAt: (position) => {
      beginning = position;
    },
    isDirty,
    create: async () => {
      if (await mayLeave()) lay(emptyDossier(messages().untitled, state.get()));
    },
    ...opening,
    layAgain: async (untouched) => {
      if (untouched.kind === 'new') lay(emptyDossier(messages().untitled, state.get()));
      else await opening.layAgain(untouched);
    },
    kept: journal.handle,
    keep: journal.flush,
    source: () => (origin?.kind === 'text' ? origin : null),
    untouched: () => (state.get().file === null && !isDirty() ? origin : null),
    save: saving.save,
    saveAs: saving.saveAs,
    mayLeave,
    close: async () => {
      if (!(await mayLeave())) return;
      const { file } = state.get();
      if (file !== null) await host.release({ file: file.handle }).catch(() => undefined);
      saved = null;
      origin = null;
      state.set({
        dossier: null,
        opened: null,
        file: null,
        intake: null,
        snapshot: null,
        editor: null,
        save: { kind: 'untouched' },
      });
    },
  };
}

function emptyDossier(title: string, { newLanguage, newNumbering }: Beginnings): Laid {
  const ids = randomIds();
  const { nodes, topNodeType } = schema;
  const attributes = { language: newLanguage, numbering: NUMBERING_PRESETS[newNumbering] };
  const working = topNodeType.create(attributes, [
    nodes.title!.create({ id: ids() }),
    nodes.chapeau!.create({ id: ids() }),
    nodes.paragraph!.create({ id: ids() }),
  ]);
  const dossier = createDossier(working, { title, createdAt: now() });
  return { dossier, opened: null, file: null, intake: null, origin: { kind: 'new' }, dirty: false };
}
