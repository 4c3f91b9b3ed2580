/** What a person can do at the projector. */
export type ProjectorAction =
  | 'next'
  | 'previous'
  | 'pageOn'
  | 'pageBack'
  | 'first'
  | 'last'
  | 'nextChange'
  | 'previousChange'
  | 'changes'
  | 'draft'
  | 'theme'
  | 'larger'
  | 'smaller'
  | 'keys'
  | 'confirm'
  | 'rubOut'
  | 'leave';

const ACTIONS: Readonly<Record<string, ProjectorAction>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageDown: 'pageOn',
  PageUp: 'pageBack',
  ' ': 'pageOn',
  'Shift- ': 'pageBack',
  Home: 'first',
  End: 'last',
  n: 'nextChange',
  F8: 'nextChange',
  p: 'previousChange',
  F7: 'previousChange',
  'Shift-F8': 'previousChange',
  c: 'changes',
  d: 'draft',
  l: 'theme',
  '+': 'larger',
  '=': 'larger',
  ';': 'larger',
  '-': 'smaller',
  '?': 'keys',
  Enter: 'confirm',
  Backspace: 'rubOut',
  Escape: 'leave',
};

export interface ProjectorPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type ProjectorKey =
  | { readonly kind: 'action'; readonly action: ProjectorAction }
  /** Part of a number that is being typed. */
  | { readonly kind: 'number'; readonly sign: string }
  | null;

/**
 * What a key press means. `typing`: a number has been begun, so that letters belong to it (12 bis). An input method that
 * was left on reports no letter; the key's place on the board still says which one was meant.
 */
export function readProjectorKey(press: ProjectorPress, typing: boolean): ProjectorKey {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1]?.toLowerCase();
  const known = press.key === 'Process' || press.key === 'Unidentified' ? (place ?? press.key) : press.key;
  const key = known.normalize('NFKC').length === 1 ? known.normalize('NFKC').toLowerCase() : known;
  if (/^[0-9]$/.test(key) || (typing && /^[a-z ().]$/.test(key))) return { kind: 'number', sign: key };
  const action = ACTIONS[press.shiftKey && (key.length > 1 || key === ' ') ? `Shift-${key}` : key];
  return action === undefined ? null : { kind: 'action', action };
}
