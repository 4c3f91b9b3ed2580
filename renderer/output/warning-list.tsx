import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { citedLabel } from '../../shared/numbering/index.ts';
import type { OutputTree, OutputWarning } from '../../shared/output/index.ts';
import { useText } from '../app/desk.ts';

const MOST = 12;

/** What a person should know before the file goes out, in words, with the number of the paragraph it is about. */
export function WarningList({
  warnings,
  tree,
}: {
  readonly warnings: readonly OutputWarning[];
  readonly tree: OutputTree;
}) {
  const m = useText(outputRoomMessages);
  const words = useText(outputMessages);
  const sentence = ({ code, block, detail }: OutputWarning) => {
    const say: Readonly<Record<string, (detail: OutputWarning['detail']) => string>> = words.warnings;
    const said = say[code]?.(detail) ?? code;
    const label = block === null ? null : citedLabel(tree.blocks[block]?.label);
    return label ? words.atBlock(label, said) : said;
  };
  return (
    <section aria-label={m.checks}>
      <h2 className="caption">{m.checks}</h2>
      {warnings.length === 0 && <p className="none">{m.noWarnings}</p>}
      <ul className="output-warnings">
        {warnings.slice(0, MOST).map((warning) => (
          <li key={`${warning.code} ${warning.block} ${JSON.stringify(warning.detail)}`}>{sentence(warning)}</li>
        ))}
      </ul>
      {warnings.length > MOST && <p>{m.moreWarnings(warnings.length - MOST)}</p>}
    </section>
  );
}
