import { useMemo, useState } from 'react';
import type { ComparedBlock } from '../../shared/compare/types.ts';
import type { DraftsMessages } from '../../shared/messages/drafts.ts';
import { OfText } from '../app/of-text.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { AlignmentRow } from './alignment-rows.ts';

/** More than fits on the screen is no answer: the person types one word more. */
const MAX_HITS = 30;

interface PartnerSearchProps {
  readonly row: AlignmentRow;
  readonly old: readonly ComparedBlock[];
  readonly m: DraftsMessages['import'];
  readonly onLink: (old: number) => void;
  readonly onUnlink: () => void;
}

/** Correcting one line by hand: unlink it, or find the paragraph of the previous draft that it continues. */
export function PartnerSearch({ row, old, m, onLink, onUnlink }: PartnerSearchProps) {
  const [query, setQuery] = useState('');
  const hits = useMemo(() => (query.trim() === '' ? [] : findBlocks(old, query)), [old, query]);
  return (
    <div className="partner-search">
      <OfText as="p" className="partner-text">{`${row.block.label ?? ''} ${row.block.text}`}</OfText>
      <div className="partner-tools">
        <TextField
          name={row.previous.length > 0 ? m.relink : m.link}
          hint={m.chooseHint}
          value={query}
          onChange={setQuery}
          type="search"
        />
        <Button disabled={row.previous.length === 0} onPress={onUnlink}>
          {m.none}
        </Button>
      </div>
      {hits.length > 0 && (
        <ul className="partner-hits" aria-label={m.choose}>
          {hits.map((position) => (
            <li key={position}>
              <button type="button" onClick={() => onLink(position)}>
                <span>{old[position]!.label}</span>
                <OfText>{old[position]!.text}</OfText>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

// Widths differ between drafts, so both are folded; a number matches the label's digits, words match anywhere.
function findBlocks(old: readonly ComparedBlock[], query: string): readonly number[] {
  const wanted = query.normalize('NFKC').toLowerCase().trim();
  const digits = /^\(?(\d+)\)?$/.exec(wanted)?.[1];
  const hits: number[] = [];
  for (const [i, block] of old.entries()) {
    const label = block.label?.normalize('NFKC') ?? '';
    const byNumber = digits !== undefined && /\d+/.exec(label)?.[0] === digits;
    if (byNumber || (digits === undefined && block.text.normalize('NFKC').toLowerCase().includes(wanted))) hits.push(i);
    if (hits.length === MAX_HITS) break;
  }
  return hits;
}
