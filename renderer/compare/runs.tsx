import { Fragment, type ReactNode } from 'react';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import { BLOCK_BOUNDARY, type Run, type TableRun } from '../../shared/output/comparison/index.ts';

interface RunsProps {
  readonly runs: readonly Run[];
  readonly m: CompareMessages;
}

/**
 * Text with its changes. The words "added" and "deleted" are generated content: spoken by a screen reader, absent from
 * what is selected and copied.
 */
export function Runs({ runs, m }: RunsProps) {
  return keyedByOffset(runs).map(({ run, key }) => {
    if (run.op === 'keep') return <Fragment key={key}>{lines(run.text, m)}</Fragment>;
    const Tag = run.op;
    return (
      <Tag key={key} data-sign={run.op === 'ins' ? m.sign.added : m.sign.deleted}>
        {lines(run.text, m)}
      </Tag>
    );
  });
}

// Runs have no identity but their place in the text.
function keyedByOffset<R extends { readonly text: string }>(runs: readonly R[]): { run: R; key: string }[] {
  let offset = 0;
  return runs.map((run) => {
    const key = `${offset}-${run.text.length}`;
    offset += run.text.length;
    return { run, key };
  });
}

/** The table's way: changed words underlined on both sides, no colour, as it is printed. */
export function UnderlinedRuns({ runs, m }: { readonly runs: readonly TableRun[]; readonly m: CompareMessages }) {
  return keyedByOffset(runs).map(({ run, key }) =>
    run.underlined ? <u key={key}>{lines(run.text, m)}</u> : <Fragment key={key}>{lines(run.text, m)}</Fragment>,
  );
}

function lines(text: string, m: CompareMessages): ReactNode {
  if (!text.includes('\n') && !text.includes(BLOCK_BOUNDARY)) return text;
  const parts = text.split(/(\n|\u2029)/).map((part) => ({ text: part }));
  return keyedByOffset(parts).map(({ run: { text: part }, key }) => {
    if (part === '\n') return <br key={key} />;
    if (part !== BLOCK_BOUNDARY) return part;
    return (
      <span key={key} className="cmp-pilcrow" title={m.sign.paragraphBreak}>
        ¶
      </span>
    );
  });
}
