import { Plugin } from 'prosemirror-state';

export function dropPlugin(): Plugin {
  return new Plugin({});
}
