import { Fragment, type ReactNode } from 'react';
import { helpMessages } from '../../shared/messages/help.ts';
import { COMMANDS } from '../app/commands.ts';
import { useDeskState, useText } from '../app/desk.ts';
import { KeyTable } from '../app/key-table.tsx';
import { usePlatform } from '../app/use-platform.ts';
import { keysNow } from '../settings/shortcut-changes.ts';
import { printShortcut } from '../ui/shortcut.ts';
import { commandOfKey } from './guide-keys.ts';
import type { GuideBlock, GuidePage, Inline } from './read-guide.ts';

interface GuideTextProps {
  readonly page: GuidePage;
  /** What is being searched for; marked where it stands. Empty: nothing. */
  readonly sought: string;
  /** The list of keys comes from the commands, not from the guide. */
  readonly isKeys: boolean;
}

export function GuideText({ page, sought, isKeys }: GuideTextProps) {
  return (
    <>
      <h3>
        <Words text={page.title} sought={sought} />
      </h3>
      {isKeys ? <KeyTable /> : keyed(page.blocks, (block) => <Block block={block} sought={sought} />)}
    </>
  );
}

// What a guide holds has no identity but its place, and never changes while it is shown.
function keyed<T>(items: readonly T[], draw: (item: T) => ReactNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return items.map((item, i) => <Fragment key={i}>{draw(item)}</Fragment>);
}

function Block({ block, sought }: { readonly block: GuideBlock; readonly sought: string }) {
  const line = (pieces: readonly Inline[]) => keyed(pieces, (piece) => <Piece piece={piece} sought={sought} />);
  if (block.kind === 'paragraph') return <p>{line(block.line)}</p>;
  if (block.kind === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {keyed(block.items, (item) => (
          <li>{line(item)}</li>
        ))}
      </List>
    );
  }
  return (
    <table>
      <thead>
        <tr>
          {keyed(block.head, (cell) => (
            <th>{line(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(block.rows, (row) => (
          <tr>
            {keyed(row, (cell) => (
              <td>{line(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Piece({ piece, sought }: { readonly piece: Inline; readonly sought: string }) {
  const { text } = piece;
  if (piece.kind === 'code') return <Key printed={text} sought={sought} />;
  const words = <Words text={text} sought={sought} />;
  if (piece.kind === 'strong') return <strong>{words}</strong>;
  // There is no way out of the window: where the guide leads to another file, its name is enough.
  return piece.kind === 'em' ? <em>{words}</em> : words;
}

/** A key as it is now: whoever gave a command another one reads that. */
function Key({ printed, sought }: { readonly printed: string; readonly sought: string }) {
  const { noKey } = useText(helpMessages);
  const changes = useDeskState((state) => state.shortcuts);
  const platform = usePlatform();
  const found = commandOfKey(printed, COMMANDS);
  if (found === null) return <kbd>{<Words text={printed} sought={sought} />}</kbd>;
  const now = keysNow(found.command, changes);
  const key = now === found.command.keys ? found.key : now[0];
  return <kbd>{key === undefined ? noKey : <Words text={printShortcut(key, platform)} sought={sought} />}</kbd>;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function Words({ text, sought }: { readonly text: string; readonly sought: string }) {
  const folded = fold(text);
  // A fold that changes the length would mark other letters than were meant.
  const at = sought === '' || folded.length !== text.length ? -1 : folded.indexOf(fold(sought));
  if (at < 0) return text;
  const end = at + fold(sought).length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
