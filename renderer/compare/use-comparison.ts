import type { Node } from 'prosemirror-model';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WeighedComparison } from '../../shared/operative/index.ts';
import type { ComparisonView } from '../../shared/output/comparison/index.ts';
import { useDesk } from '../app/desk.ts';
import { useLadderEdits } from '../operative/use-verbs.ts';
import { comparisonView } from './view-model.ts';

/** Under this many milliseconds nothing is shown: a comparison of a declaration takes five. */
const QUIET = 120;

export type ComparisonRun =
  | { readonly state: 'idle' }
  /** `part` 0 to 1; null while it is too early to say anything. */
  | { readonly state: 'running'; readonly part: number | null }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'done';
      readonly view: ComparisonView;
      readonly weights: WeighedComparison['weights'];
      readonly old: Node;
      readonly new: Node;
    };

interface UseComparison {
  readonly run: ComparisonRun;
  readonly cancel: () => void;
  readonly again: () => void;
}

/**
 * Compares two documents in the worker. While a new comparison of a changed text runs, the one before stays on screen;
 * it is dropped at once where its texts are others altogether (`key`), because showing it would be a lie.
 */
export function useComparison(old: Node | null, fresh: Node | null, key: string): UseComparison {
  const { worker } = useDesk();
  const edits = useLadderEdits();
  const [run, setRun] = useState<ComparisonRun>({ state: 'idle' });
  const [shownKey, setShownKey] = useState(key);
  /** Ends what is on its way. */
  const end = useRef(() => {});
  if (shownKey !== key) {
    setShownKey(key);
    setRun({ state: 'idle' });
  }

  const begin = useCallback(() => {
    end.current();
    if (old === null || fresh === null) {
      setRun({ state: 'idle' });
      return;
    }
    const controller = new AbortController();
    let shown = false;
    const timer = setTimeout(() => {
      shown = true;
      setRun((known) => (known.state === 'done' ? known : { state: 'running', part: null }));
    }, QUIET);
    end.current = () => {
      clearTimeout(timer);
      controller.abort();
    };
    worker
      .compare(old, fresh, edits, {
        signal: controller.signal,
        onProgress: (part) => {
          if (shown) setRun((known) => (known.state === 'running' ? { state: 'running', part } : known));
        },
      })
      .then(
        (comparison) => {
          if (controller.signal.aborted) return;
          const view = comparisonView(comparison, old, fresh);
          setRun({ state: 'done', view, weights: comparison.weights, old, new: fresh });
        },
        () => {
          if (!controller.signal.aborted) setRun({ state: 'failed' });
        },
      )
      .finally(() => clearTimeout(timer));
  }, [worker, old, fresh, edits]);
  useEffect(() => {
    begin();
    return () => end.current();
  }, [begin]);

  const cancel = useCallback(() => {
    end.current();
    setRun({ state: 'cancelled' });
  }, []);
  return { run, cancel, again: begin };
}
