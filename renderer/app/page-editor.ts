import type { Node } from 'prosemirror-model';
import { appMessages } from '../../shared/messages/app.ts';
import { randomIds } from '../../shared/model/ids.ts';
import { createEditor } from '../editor/editor.ts';
import { type GrowthOptions, growEditor, LARGE_TEXT } from '../editor/grow-editor.ts';
import type { EditorOptions, SoanEditor } from '../editor/types.ts';
import type { Desk } from './desk.ts';
import { inOneGo } from './in-one-go.ts';
import { keepPlace } from './keep-place.ts';
import { keepLineInMiddle } from './typewriter.ts';

function optionsFor({ state, actions }: Pick<Desk, 'state' | 'actions'>, doc: Node): EditorOptions {
  return {
    doc,
    ids: randomIds(),
    locale: state.get().locale,
    keys: () => state.get().shortcuts,
    onCrossReferenceClick: (target) => actions.reveal(target),
    onLongDeed: (deed, blocks, act) => void inOneGo({ state }, blocks, act, deed),
    onNotice: ({ megabytes }) =>
      actions.tell(appMessages[state.get().locale].notices.pasteTooLarge(megabytes), { tone: 'warning' }),
  };
}

/** Draws the page of a large text before it comes onto the desk; null for one that is drawn in a moment anyway. */
export async function preparePage(
  desk: Pick<Desk, 'state' | 'actions'>,
  doc: Node,
  options: GrowthOptions,
): Promise<SoanEditor | null> {
  return doc.childCount < LARGE_TEXT ? null : growEditor(optionsFor(desk, doc), options);
}

/** Puts the page of the open dossier into the mount: the one that was drawn ahead, or a new one. Returns how to take it away. */
export function showPage(desk: Desk, mount: HTMLElement): () => void {
  const { state, files } = desk;
  const { drawn, at } = files.takePage();
  const working = state.get().dossier?.working;
  if (drawn === null && working === undefined) return () => undefined;
  const editor = drawn ?? createEditor(mount, optionsFor(desk, working!));
  // The language of the interface may have been switched since it was drawn.
  if (drawn !== null) editor.setLocale(state.get().locale);
  mount.append(editor.view.dom);
  // Said outright, so that assistive technology finds what scrolls with the page to be reachable by keyboard.
  editor.view.dom.tabIndex = 0;
  files.attach(editor);
  const first = editor.view.state.doc.maybeChild(at)?.attrs.id;
  // At once: a key that is pressed in the next frame already belongs there.
  if (first) editor.reveal(first);
  else editor.focus();
  const release = keepPlace(mount, editor.view.dom);
  const letGo = keepLineInMiddle(mount, editor, () => state.get().typewriter);
  return () => {
    release();
    letGo();
    files.attach(null);
    editor.destroy();
  };
}
