import { Slice } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockId } from '../../../shared/model/ids.ts';
import { HEADING_RANK } from '../../../shared/model/kinds.ts';
import { blockText, MISSING_REFERENCE } from '../../../shared/model/text.ts';
import { kindOf } from '../commands/block-span.ts';
import { documentLabels } from '../plugins/labels.ts';

/** Marks the number that a copied block carries for other programs; our own paste drops it and derives its own. */
export const LABEL_MARK = 'data-soan-label';

/**
 * Closes the ends of a slice that are whole blocks, so that they are pasted as blocks and not as words. A selection that
 * ends before the first character of a block does not bring that block along.
 */
export function closeWholeBlocks(slice: Slice, state: EditorState): Slice {
  const { selection } = state;
  const isSelected = selection instanceof TextSelection && slice.openStart > 0;
  if (!isSelected || slice.content.childCount < 2) return slice;
  let { content, openStart, openEnd } = slice;
  if (selection.$from.parentOffset === 0) openStart = 0;
  if (selection.$to.parentOffset === 0) {
    content = content.cut(0, content.size - content.lastChild!.nodeSize);
    openEnd = 0;
  } else if (selection.$to.parentOffset === selection.$to.parent.content.size) openEnd = 0;
  if (content.childCount === 1 && openStart > 0) openEnd = openStart;
  return new Slice(content, openStart, openEnd);
}

/** Whether the copied block `index` brings its number: only where its beginning was selected, alone only where it is whole. */
function bringsLabel(slice: Slice, index: number, state: EditorState): boolean {
  if (index > 0 || slice.openStart === 0) return true;
  if (slice.content.childCount > 1) return false;
  const block = slice.content.firstChild!;
  const at = documentLabels(state).indexOf(block.attrs.id as BlockId);
  return at >= 0 && state.doc.child(at).content.size === block.content.size;
}

function labelAt(slice: Slice, index: number, state: EditorState): string | null {
  const id = slice.content.child(index).attrs.id as BlockId | null;
  return id !== null && bringsLabel(slice, index, state) ? documentLabels(state).of(id) : null;
}

/** Plain text with numbers: one block a line, an empty line before a heading, sub-paragraphs set in by level. */
export function copiedText(slice: Slice, state: EditorState): string {
  const labels = documentLabels(state);
  const lines: string[] = [];
  slice.content.forEach((block, _, index) => {
    if (!block.isTextblock) return;
    const kind = kindOf(block);
    const label = labelAt(slice, index, state);
    const indent = label !== null && kind === 'sub_paragraph' ? '\u3000'.repeat(block.attrs.level as number) : '';
    if (index > 0 && HEADING_RANK[kind] > 0) lines.push('');
    lines.push(indent + (label === null ? '' : `${label} `) + blockText(block, labels.cite));
  });
  return lines.length > 0 ? lines.join('\n') : slice.content.textBetween(0, slice.content.size);
}

/** The reading as other programs have it, in brackets for those that know none; our own paste reads the attribute. */
function writeReading(ruby: Element): void {
  const append = (name: 'rp' | 'rt', text: string) => {
    const part = ruby.ownerDocument.createElement(name);
    part.textContent = text;
    ruby.append(part);
  };
  append('rp', '（');
  append('rt', ruby.getAttribute('data-soan-reading') ?? '');
  append('rp', '）');
}

/** Writes the selection to the clipboard: our HTML, in which numbers and references read right elsewhere, and plain text. */
export function copySelection(view: EditorView, event: ClipboardEvent): boolean {
  const { state } = view;
  if (state.selection.empty || event.clipboardData === null) return false;
  const { dom, text, slice } = view.serializeForClipboard(state.selection.content());
  for (const [index, element] of [...dom.children].entries()) {
    const label =
      element.hasAttribute('data-soan') && index < slice.content.childCount ? labelAt(slice, index, state) : null;
    if (label === null) continue;
    const mark = element.ownerDocument.createElement('span');
    mark.setAttribute(LABEL_MARK, '');
    mark.textContent = `${label} `;
    element.prepend(mark);
  }
  for (const reference of dom.querySelectorAll('[data-soan-ref]')) {
    reference.textContent =
      documentLabels(state).cite(reference.getAttribute('data-soan-ref') as BlockId) ?? MISSING_REFERENCE;
  }
  for (const ruby of dom.querySelectorAll('ruby[data-soan-reading]')) writeReading(ruby);
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  return true;
}
