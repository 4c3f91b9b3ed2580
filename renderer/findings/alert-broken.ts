import { checksMessages } from '../../shared/messages/checks.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { Desk } from '../app/desk.ts';
import { findingSentence } from './finding-sentence.ts';
import { findingKey } from './ignored-findings.ts';

/** What an edit elsewhere breaks unseen: said at once, not only listed. */
const UNSEEN = new Set(['broken-leaning', 'missing-reference']);

/**
 * Says in one line what a move, a split, a deletion or an insertion has just cut off. What was so when the text was
 * opened is only listed; a warning goes with its cause, and what comes again after an undo is said again.
 */
export function alertBroken({ state, actions }: Desk): (dossier: string, findings: readonly Finding[]) => void {
  let known: { readonly dossier: string; readonly keys: ReadonlySet<string> } | null = null;
  const said = new Map<string, string>();
  return (dossier, findings) => {
    const broken = findings.filter(({ rule }) => UNSEEN.has(rule));
    const before = known?.dossier === dossier ? known.keys : null;
    const keys = new Set(broken.map(findingKey));
    known = { dossier, keys };
    for (const [key, text] of said) {
      if (keys.has(key)) continue;
      said.delete(key);
      for (const notice of state.get().notices) if (notice.text === text) actions.dismiss(notice.key);
    }
    const fresh = before === null ? [] : broken.filter((finding) => !before.has(findingKey(finding)));
    const [first] = fresh;
    if (first === undefined) return;
    const { locale } = state.get();
    const { alert } = checksMessages[locale];
    const { sentence } = findingSentence(first, locale);
    const text = fresh.length === 1 ? sentence : alert.more(sentence, fresh.length - 1);
    said.set(findingKey(first), text);
    actions.tell(text, {
      tone: 'warning',
      action: { label: alert.show, run: () => actions.reveal(first.block, { from: first.from, to: first.to }) },
    });
  };
}
