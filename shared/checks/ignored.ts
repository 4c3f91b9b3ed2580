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
  /** The words with a few on either side: `here` wakes up when any of them changes. The words alone bind as they are. */
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

/** What sets this finding aside, null where nothing does. */
export function ignoredBy(ignored: readonly IgnoredFinding[], finding: Finding): IgnoredFinding | null {
  return ignored.find((entry) => covers(entry, finding)) ?? null;
}

/** The list without one entry: the finding speaks again. */
export function withoutIgnored(ignored: readonly IgnoredFinding[], entry: IgnoredFinding): readonly IgnoredFinding[] {
  return ignored.filter((other) => other !== entry);
}

function covers(entry: IgnoredFinding, { rule, block, text, excerpt = text }: Finding): boolean {
  if (entry.rule !== rule) return false;
  if (entry.scope === 'rule') return true;
  if (entry.scope === 'words') return entry.text === text;
  return entry.block === block && entry.text === text && (entry.excerpt === excerpt || entry.excerpt === entry.text);
}
