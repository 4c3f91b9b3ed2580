import { DOMSerializer, Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { IdSource } from '../../../shared/model/ids.ts';
import { schema } from '../../../shared/model/schema.ts';
import { deleteSelectedRange, removeSelected } from '../commands/remove-range.ts';
import type { EditorNotice } from '../types.ts';
import { carriedText } from './carried-text.ts';
import { type CleanedHtml, cleanHtml } from './clean-html.ts';
import { closeWholeBlocks, copiedText, copySelection, LABEL_MARK } from './copy.ts';
import { isParsable } from './html-depth.ts';
import { type IncomingBlocks, incomingBlocks, placeBlocks } from './place-blocks.ts';
import { readBareLines, readCleaned, readPlainText, standsAlone } from './structure.ts';

/** The most that a paste may carry, in megabytes (of UTF-16 units, so about characters). */
const MAX_PASTE_MEGABYTES = 20;
const MAX_PASTE = MAX_PASTE_MEGABYTES * 1024 * 1024;

export interface ClipboardOptions {
  readonly ids: IdSource;
  readonly onNotice: (notice: EditorNotice) => void;
}

/** Copy, cut and paste. What comes from elsewhere is checked here once: size, shape, words, identity. */
export function clipboardPlugin({ ids, onNotice }: ClipboardOptions): Plugin {
  const refuse = () => onNotice({ code: 'paste-too-large', megabytes: MAX_PASTE_MEGABYTES });
  return new Plugin({
    props: {
      transformCopied: (slice, view) => closeWholeBlocks(slice, view.state),
      clipboardTextSerializer: (slice, view) => copiedText(slice, view.state),
      clipboardTextParser: (text, _$context, plain, view) => readText(text, plain, view),
      transformPastedHTML(html, view) {
        if (isParsable(html)) {
          if (isOurs(html)) return withoutLabels(html);
          const cleaned = cleanHtml(html);
          if (!cleaned.limited) return rewriteForeign(cleaned, isBlank(view.state.doc));
        }
        // Half a text would be worse than none.
        refuse();
        return '';
      },
      handlePaste: (view, _event, slice) => paste(view, slice, ids),
      handleDOMEvents: {
        copy: copySelection,
        cut(view, event) {
          if (!view.editable || view.composing || !copySelection(view, event)) return false;
          deleteSelectedRange(view.state, (tr) => view.dispatch(tr.setMeta('uiEvent', 'cut')));
          return true;
        },
        paste(_view, event) {
          const data = event.clipboardData;
          if (data === null) return false;
          const tooLarge = ['text/html', 'text/plain'].some((type) => data.getData(type).length > MAX_PASTE);
          if (!tooLarge) return false;
          event.preventDefault();
          refuse();
          return true;
        },
      },
    },
  });
}

/** Whether the document holds nothing yet: then pasted text may bring title and chapeau. */
function isBlank(doc: Node): boolean {
  return doc.children.every((block) => block.content.size === 0);
}

function readText(text: string, plain: boolean, view: EditorView): Slice {
  // Line ends of all systems.
  const lines = carriedText(text.replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n'));
  const trimmed = lines.replace(/\n+$/, '');
  if (trimmed === '') return Slice.empty;
  if (!trimmed.includes('\n')) {
    return new Slice(Fragment.from(schema.nodes.paragraph!.create(null, schema.text(trimmed))), 1, 1);
  }
  return plain ? readBareLines(lines) : readPlainText(lines, isBlank(view.state.doc));
}

function isOurs(html: string): boolean {
  return html.includes('data-pm-slice') && html.includes('data-soan=');
}

function withoutLabels(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const label of body.querySelectorAll(`[${LABEL_MARK}]`)) label.remove();
  // Anybody can write what looks like ours.
  return carriedText(body.innerHTML);
}

/** Foreign HTML in our own words, as a copy from ourselves would say it, for ProseMirror's parser. */
function rewriteForeign(cleaned: CleanedHtml, whole: boolean): string {
  const slice = readCleaned(cleaned, whole);
  const box = document.createElement('div');
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(slice.content));
  box.firstElementChild?.setAttribute('data-pm-slice', `${slice.openStart} ${slice.openEnd} []`);
  return box.innerHTML;
}

function incoming(slice: Slice): IncomingBlocks {
  const { blocks, openStart, openEnd } = incomingBlocks(slice);
  return { blocks, openStart: openStart && !standsAlone(blocks[0]!), openEnd: openEnd && !standsAlone(blocks.at(-1)!) };
}

function paste(view: EditorView, slice: Slice, ids: IdSource): boolean {
  const { state } = view;
  if (slice.size === 0) return true;
  const tr = state.tr;
  const position = removeSelected(tr);
  if (slice.content.firstChild?.isTextblock) placeBlocks(tr, position, incoming(slice), ids);
  else tr.replaceSelection(slice);
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}
