import type { Node } from 'prosemirror-model';
import type { Desk } from '../app/desk.ts';
import { intakeFindings } from './intake-findings.ts';
import { findingKey, leftFindings } from './left-findings.ts';

/** Checks run after a pause in typing: they read the whole text, off the thread. */
const PAUSE_MS = 700;

/** Keeps the findings of the working text up to date. Returns the way to stop. */
export function watchFindings({ state, worker }: Desk): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: { readonly doc: Node | null; readonly extras: unknown } = { doc: null, extras: null };
  let turn = 0;

  const run = async () => {
    const { snapshot, intake, dossier } = state.get();
    if (snapshot === null || dossier === null) return;
    if (snapshot.composing) return schedule();
    const { doc } = snapshot.state;
    turn += 1;
    const mine = turn;
    shown = { doc, extras: dossier.extras };
    try {
      const checked = await worker.check(doc);
      if (mine !== turn || state.get().dossier === null) return;
      const left = leftFindings(dossier);
      const taken = new Set(checked.map((finding) => `${finding.block} ${finding.from}`));
      const own = intakeFindings(doc, intake).filter((finding) => !taken.has(`${finding.block} ${finding.from}`));
      const order = new Map(snapshot.labels.ids.map((id, i) => [id, i]));
      const place = (block: (typeof checked)[number]['block']) => order.get(block) ?? 0;
      const findings = [...checked, ...own]
        .filter((finding) => !left.has(findingKey(finding)))
        .sort((a, b) => place(a.block) - place(b.block) || a.from - b.from);
      state.set({ findings });
    } catch {
      // A check that fails says nothing about the text: what was found before stays on screen.
    }
  };

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_MS);
  };

  const stop = state.subscribe(() => {
    const { snapshot, dossier } = state.get();
    const doc = snapshot?.state.doc ?? null;
    const extras = dossier?.extras ?? null;
    if (doc === shown.doc && extras === shown.extras) return;
    shown = { doc, extras };
    if (doc !== null) schedule();
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
