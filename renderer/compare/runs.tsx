import { Fragment, type ReactNode } from 'react';
import { BLOCK_JOINT } from '../../shared/compare/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import type { Run, TableRun } from '../../shared/output/comparison/index.ts';
import './runs.css';

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

/**
 * Characters (UTF-16) in one text node at most. Chromium lays out a text node in more than linear time: a paragraph of
 * 200,000 characters took 8 s as one node and 0.5 s in pieces of 2,000.
 */
const PIECE = 2_000;

function lines(text: string, m: CompareMessages): ReactNode {
  if (text.length <= PIECE && !text.includes('\n') && !text.includes(BLOCK_JOINT)) return text;
  const parts = text.split(/(\n|\u2029)/).flatMap(pieces);
  return keyedByOffset(parts).map(({ run: { text: part }, key }) => {
    if (part === '\n') return <br key={key} />;
    if (part !== BLOCK_JOINT) return <span key={key}>{part}</span>;
    return (
      <span key={key} className="cmp-pilcrow" title={m.sign.paragraphBreak}>
        ¶
      </span>
    );
  });
}

function pieces(text: string): readonly { readonly text: string }[] {
  const found: { readonly text: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const last = text.charCodeAt(at + PIECE - 1);
    // A pair of surrogates is one character and stays in one piece.
    const end = at + (last >= 0xd800 && last < 0xdc00 ? PIECE - 1 : PIECE);
    found.push({ text: text.slice(at, end) });
    at = end;
  }
  return found;
}
