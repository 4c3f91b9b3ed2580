import type { Node } from 'prosemirror-model';
import { readIgnored, setAside } from '../../shared/checks/ignored.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import type { DocumentLabels } from '../../shared/numbering/index.ts';
import type { Desk } from '../app/desk.ts';
import type { DeskState } from '../app/desk-state.ts';
import { draftInSlices } from '../drafts/draft-text.ts';
import { marksOrigin } from '../drafts/marks-store.ts';
import { alertBroken } from './alert-broken.ts';
import { findingsStore, type SetAside } from './findings-store.ts';
import { intakeFindings } from './intake-findings.ts';

/** The touched paragraphs are checked after a pause in typing, off the thread. */
const PAUSE_MS = 700;
/** What they mean for the rest of the text is looked at when the hand rests longer. */
const REST_MS = 1_800;

/** Keeps the findings of the working text up to date. Returns the way to stop. */
export function watchFindings(desk: Desk): () => void {
  const { state, worker } = desk;
  const view = findingsStore(desk);
  const alert = alertBroken(desk);
  const baselineOf = rememberBaseline();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: { readonly doc: Node | null; readonly extras: unknown } = { doc: null, extras: null };
  let labels: DocumentLabels | null = null;
  let said: readonly Finding[] = [];
  let saidOf: Node | null = null;
  let turn = 0;

  /** Sets aside what a person set aside, at once: for this nothing is checked anew. */
  const publish = (dossier: Dossier) => {
    const ignored = readIgnored(dossier.extras);
    const asleep = new Map(ignored.map((entry) => [entry, [] as Finding[]]));
    const aside = setAside(ignored, said, saidOf ?? dossier.working);
    for (const [finding, entry] of aside) asleep.get(entry)?.push(finding);
    const findings = said.filter((finding) => !aside.has(finding));
    view.set({ setAside: [...asleep].map(([entry, silent]): SetAside => ({ entry, findings: silent })) });
    state.set({ findings });
  };

  const run = async (rested: boolean) => {
    const { snapshot, dossier } = state.get();
    if (snapshot === null || dossier === null) return;
    if (snapshot.composing) return schedule(PAUSE_MS, rested);
    const { doc } = snapshot.state;
    // Numbers, order and new blocks concern the whole text; so does the first look at it.
    const extent = rested || snapshot.labels !== labels ? 'whole' : 'touched';
    turn += 1;
    const mine = turn;
    try {
      const baseline = await baselineOf(state.get());
      const checked = await worker.check({ doc, baseline, participants: dossier.participants, extent });
      const now = state.get().dossier;
      if (mine !== turn || now === null) return;
      labels = snapshot.labels;
      saidOf = doc;
      said = inOrder([...checked, ...ownFindings(doc, checked, state.get())], snapshot.labels);
      publish(now);
      alert(now.id, state.get().findings);
      if (extent === 'touched') schedule(REST_MS, true);
    } catch {
      // A check that fails says nothing about the text: what was found before stays on screen.
    }
  };

  const schedule = (pause: number, rested: boolean) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(rested), pause);
  };

  const stop = state.subscribe(() => {
    const { snapshot, dossier } = state.get();
    const doc = snapshot?.state.doc ?? null;
    const extras = dossier?.extras ?? null;
    if (doc === shown.doc && extras === shown.extras) return;
    const textIsNew = doc !== shown.doc;
    shown = { doc, extras };
    if (doc !== null && textIsNew) schedule(PAUSE_MS, false);
    else if (dossier !== null) publish(dossier);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** What the intake said and no check says of the same place. */
function ownFindings(doc: Node, checked: readonly Finding[], { intake }: DeskState): readonly Finding[] {
  const taken = new Set(checked.map((finding) => `${finding.block} ${finding.from}`));
  return intakeFindings(doc, intake).filter((finding) => !taken.has(`${finding.block} ${finding.from}`));
}

function inOrder(findings: readonly Finding[], { ids }: DocumentLabels): readonly Finding[] {
  const order = new Map(ids.map((id, i) => [id, i]));
  const place = ({ block }: Finding) => order.get(block) ?? 0;
  return [...findings].sort((a, b) => place(a) - place(b) || a.from - b.from);
}

/** The text that the working text goes out from; a draft is put together once. */
function rememberBaseline(): (state: DeskState) => Promise<Node | null> {
  let known: { readonly draft: DraftId; readonly store: Dossier['store']; readonly doc: Node } | null = null;
  return async ({ dossier, opened }) => {
    const origin = marksOrigin('base', dossier, opened);
    if (typeof origin !== 'string' || dossier === null) return typeof origin === 'string' ? null : origin;
    if (known?.draft !== origin || known.store !== dossier.store) {
      known = { draft: origin, store: dossier.store, doc: await draftInSlices(dossier, origin) };
    }
    return known.doc;
  };
}
