import type { Node } from 'prosemirror-model';
import type { Finding } from '../model/finding.ts';
import { type BlockId, isBlockId } from '../model/ids.ts';
import { isRecord } from '../model/shape.ts';

/** `here`: these words in this block; `words`: these words anywhere in the dossier; `rule`: all that the rule says. */
const IGNORE_SCOPES = ['here', 'words', 'rule'] as const;
export type IgnoreScope = (typeof IGNORE_SCOPES)[number];

/** A finding that a person looked at and set aside, with the reason. Kept in the dossier as plain JSON. */
export interface IgnoredFinding {
  readonly scope: IgnoreScope;
  readonly rule: string;
  /** The block the finding stood in when it was set aside; it binds for `here` only. */
  readonly block: BlockId;
  /** The words it spoke about. */
  readonly text: string;
  /**
   * The words with a few on either side: they tell which place is meant where words stand there twice. What has none on
   * either side fits anywhere in the block.
   */
  readonly excerpt: string;
  /** In the person's own words; empty where none was given. */
  readonly reason: string;
}

/** Older ones fall off: the file must not grow for ever by what was once not worth changing. */
const MAX_IGNORED = 2_000;
const MAX_REASON = 500;

/** Name under which the dossier keeps them. */
export const IGNORED_EXTRA = 'ignored-findings';
/** Name under which versions without reasons kept "rule block words", which is read as set aside `here`. */
export const LEFT_EXTRA = 'left-findings';
const LEFT = /^(\S+) (\S+) (.+)$/s;

/** Reads what a dossier's extras keep; whatever has another shape is left out. */
export function readIgnored(extras: Readonly<Record<string, unknown>>): readonly IgnoredFinding[] {
  const [kept, left] = [extras[IGNORED_EXTRA], extras[LEFT_EXTRA]];
  const older = Array.isArray(left) ? left.flatMap(readLeft) : [];
  return [...older, ...(Array.isArray(kept) ? kept.filter(isIgnored) : [])].slice(-MAX_IGNORED);
}

function readLeft(value: unknown): readonly IgnoredFinding[] {
  const match = typeof value === 'string' ? LEFT.exec(value) : null;
  const [, rule = '', block = '', text = ''] = match ?? [];
  return isBlockId(block) ? [{ scope: 'here', rule, block, text, excerpt: text, reason: '' }] : [];
}

function isIgnored(value: unknown): value is IgnoredFinding {
  return (
    isRecord(value) &&
    (IGNORE_SCOPES as readonly unknown[]).includes(value.scope) &&
    ['rule', 'text', 'excerpt', 'reason'].every((key) => typeof value[key] === 'string') &&
    isBlockId(value.block)
  );
}

/** The list with one more finding set aside; one that was there already is replaced, so that its reason can be mended. */
export function ignoreFinding(
  ignored: readonly IgnoredFinding[],
  finding: Finding,
  scope: IgnoreScope,
  reason: string,
): readonly IgnoredFinding[] {
  const { rule, block, text, excerpt = text } = finding;
  const entry = { scope, rule, block, text, excerpt, reason: reason.trim().slice(0, MAX_REASON) };
  const others = ignored.filter((known) => !(known.scope === scope && covers(known, finding)));
  return [...others, entry].slice(-MAX_IGNORED);
}

/**
 * Which of the findings are set aside, and by what. *Here* belongs to a rule and to words in a block: it goes along where the
 * block is moved, split or merged, and outlives edits beside the words, as long as there is one place only that can be meant
 * and it still stands next to something that it stood next to. When the words change, the finding speaks again.
 */
export function setAside(
  ignored: readonly IgnoredFinding[],
  findings: readonly Finding[],
  doc: Node,
): ReadonlyMap<Finding, IgnoredFinding> {
  const aside = new Map<Finding, IgnoredFinding>();
  if (ignored.length === 0) return aside;
  const byWords = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byWords.get(`${finding.rule} ${finding.text}`);
    if (same) same.push(finding);
    else byWords.set(`${finding.rule} ${finding.text}`, [finding]);
  }
  const origins = new Map(doc.children.map(({ attrs }) => [attrs.id as BlockId, attrs.from as readonly BlockId[]]));
  const placesOf = ({ rule, text, block }: IgnoredFinding) =>
    (byWords.get(`${rule} ${text}`) ?? []).filter(
      (finding) => !aside.has(finding) && (finding.block === block || origins.get(finding.block)?.includes(block)),
    );
  const here = ignored.filter(({ scope }) => scope === 'here');
  const moved = here.filter((entry) => {
    const same = placesOf(entry).filter((finding) => isSamePlace(entry, finding));
    for (const finding of same) aside.set(finding, entry);
    return same.length === 0;
  });
  for (const entry of moved) {
    const [place, other] = placesOf(entry);
    if (place !== undefined && other === undefined && isBesideTheSame(entry, place)) aside.set(place, entry);
  }
  for (const entry of ignored) {
    if (entry.scope === 'here') continue;
    for (const finding of findings) if (!aside.has(finding) && covers(entry, finding)) aside.set(finding, entry);
  }
  return aside;
}

/** The list without one entry: the finding speaks again. */
export function withoutIgnored(ignored: readonly IgnoredFinding[], entry: IgnoredFinding): readonly IgnoredFinding[] {
  return ignored.filter((other) => other !== entry);
}

function covers(entry: IgnoredFinding, finding: Finding): boolean {
  if (entry.rule !== finding.rule) return false;
  if (entry.scope === 'rule') return true;
  if (entry.text !== finding.text) return false;
  return entry.scope === 'words' || (entry.block === finding.block && isSamePlace(entry, finding));
}

function isSamePlace(entry: IgnoredFinding, { text, excerpt = text }: Finding): boolean {
  return entry.excerpt === excerpt || entry.excerpt === entry.text;
}

/** So many characters round the words must be the same still. */
const LEAST_BESIDE = 2;

function isBesideTheSame(entry: IgnoredFinding, { text, excerpt = text }: Finding): boolean {
  const [old, now] = [sidesOf(entry.excerpt, text), sidesOf(excerpt, text)];
  let same = 0;
  for (let i = 1; old.before.at(-i) !== undefined && old.before.at(-i) === now.before.at(-i); i++) same++;
  for (let i = 0; old.after[i] !== undefined && old.after[i] === now.after[i]; i++) same++;
  return same >= LEAST_BESIDE;
}

function sidesOf(excerpt: string, text: string): { readonly before: string; readonly after: string } {
  const at = Math.max(0, excerpt.indexOf(text));
  return { before: excerpt.slice(0, at), after: excerpt.slice(at + text.length) };
}
