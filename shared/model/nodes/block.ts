import type { AttributeSpec, NodeSpec } from 'prosemirror-model';
import { blockAttributes } from '../attributes.ts';
import type { BlockKind } from '../kinds.ts';

/**
 * What all block types share. The document is flat: parts, sections and the outline are derived (design: one rule,
 * "a paragraph belongs to the last heading above it", replaces the wrap and lift cases of a nested tree).
 * `data-soan` on the element lets our own clipboard round-trip kinds and attributes; foreign HTML has its own rules.
 */
export function blockSpec(kind: BlockKind, tag: string, extra: Record<string, AttributeSpec> = {}): NodeSpec {
  const attrs = { ...blockAttributes, ...extra };
  return {
    content: 'inline*',
    group: 'block',
    attrs,
    defining: true,
    parseDOM: [
      {
        tag: `[data-soan="${kind}"]`,
        priority: 60,
        getAttrs: (element) => readAttributes(element as unknown as AttributeSource, attrs),
      },
    ],
    toDOM: (node) => [tag, { 'data-soan': kind, 'data-attrs': JSON.stringify(node.attrs) }, 0],
  };
}

interface AttributeSource {
  getAttribute(name: string): string | null;
}

// The clipboard is a border: whatever does not pass the validators falls back to the default, value by value.
function readAttributes(element: AttributeSource, specs: Record<string, AttributeSpec>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  let given: unknown;
  try {
    given = JSON.parse(element.getAttribute('data-attrs') ?? '{}');
  } catch {
    return out;
  }
  if (typeof given !== 'object' || given === null) return out;
  for (const [name, spec] of Object.entries(specs)) {
    const value = (given as Record<string, unknown>)[name];
    if (value === undefined || typeof spec.validate !== 'function') continue;
    try {
      spec.validate(value);
      out[name] = value;
    } catch {}
  }
  return out;
}
