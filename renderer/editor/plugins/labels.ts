import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { type DocumentLabels, keepLabels, labelDocument, sameLabelStructure } from '../../../shared/numbering/index.ts';

const labelsKey = new PluginKey<DocumentLabels>('labels');

/** The labels of the text as it stands; throws where the state was made without the plugin. */
export function documentLabels(state: EditorState): DocumentLabels {
  const labels = labelsKey.getState(state);
  if (labels === undefined) throw new RangeError('The editor state has no labels plugin');
  return labels;
}

/** Labels derived from the document, anew only where its structure changed: typing inside a block costs nothing. */
export function labelsPlugin(): Plugin<DocumentLabels> {
  return new Plugin({
    key: labelsKey,
    state: {
      init: (_, state) => labelDocument(state.doc),
      apply(tr, labels) {
        if (!tr.docChanged) return labels;
        if (!sameLabelStructure(tr.before, tr.doc)) return labelDocument(tr.doc);
        // Whoever asks for the labels of this text later, in a pause, need not derive them either.
        keepLabels(tr.doc, labels);
        return labels;
      },
    },
  });
}
