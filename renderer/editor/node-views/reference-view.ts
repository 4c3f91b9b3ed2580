import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { BlockId } from '../../../shared/model/ids.ts';
import { MISSING_REFERENCE } from '../../../shared/model/text.ts';
import type { BlockRegistry } from './registry.ts';

/** Words of a reference in the language of the interface, asked at each drawing because that language may change. */
export interface ReferenceWords {
  goTo(label: string): string;
  missing(): string;
}

/** Draws a cross-reference as its target's current number; one that points at nothing says so in a sign and in words. */
export class ReferenceView implements NodeView {
  readonly dom: HTMLElement;
  readonly target: BlockId;
  readonly #registry: BlockRegistry;
  readonly #words: ReferenceWords;
  #label: string | null | undefined;

  constructor(node: Node, registry: BlockRegistry, words: ReferenceWords) {
    this.#registry = registry;
    this.#words = words;
    this.target = node.attrs.target as BlockId;
    this.dom = document.createElement('span');
    this.dom.dataset.soanRef = this.target;
    this.dom.className = 'soan-ref';
    this.draw(registry.citationOf(this.target));
    registry.addReference(this);
  }

  /** Redraws where the label is another; `words` forces it, after the language of the interface changed. */
  draw(label: string | null, words = false): void {
    if (label === this.#label && !words) return;
    this.#label = label;
    this.dom.textContent = label ?? MISSING_REFERENCE;
    this.dom.classList.toggle('soan-ref-missing', label === null);
    this.dom.title = label === null ? this.#words.missing() : this.#words.goTo(label);
  }

  update(node: Node): boolean {
    return node.type.name === 'cross_reference' && node.attrs.target === this.target;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#registry.removeReference(this);
  }
}
