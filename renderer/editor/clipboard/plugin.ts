import { Plugin } from 'prosemirror-state';
import type { IdSource } from '../../../shared/model/ids.ts';
import type { EditorNotice } from '../types.ts';

export interface ClipboardOptions {
  readonly ids: IdSource;
  readonly onNotice: (notice: EditorNotice) => void;
}

export function clipboardPlugin(_options: ClipboardOptions): Plugin {
  return new Plugin({});
}
