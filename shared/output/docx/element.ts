import { BuilderElement, type ParagraphChild, type XmlComponent } from 'docx';

/** An element that docx has no class for, with its attributes as they are written: `element('w:fldChar', { 'w:fldCharType': 'end' })`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const written = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: written, children: [...children] });
}

/** docx writes any element inside a paragraph, but its type lists only its own classes. */
export function paragraphChild(component: XmlComponent): ParagraphChild {
  return component as unknown as ParagraphChild;
}
