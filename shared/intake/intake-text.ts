import type { BlockId } from '../model/ids.ts';
import { type Result, success } from '../model/shape.ts';
import { documentOf } from './building/document.ts';
import { once, readText } from './read-text.ts';
import type { Encoding, Intake, IntakeFailure, IntakeOptions } from './types.ts';

/** Takes in a text that is already decoded. Pure: the same text and ids give the same answer. */
export function intakeText(
  text: string,
  options: IntakeOptions,
  encoding: Encoding = 'utf-8',
): Result<Intake, IntakeFailure> {
  const taken = readText(text, options);
  if (!taken.ok) return taken;
  const read = taken.value;
  const doc = documentOf(read, options.ids);
  const described = once(() =>
    read.blocks.map(({ kind, rows }, i) => ({
      id: doc.child(i).attrs.id as BlockId,
      kind,
      label: read.numbered.labels[i] ?? null,
      text: read.passages[i]!.text,
      lines: rows.map((row) => row.line.number),
    })),
  );
  return success({
    doc,
    encoding,
    language: read.language,
    get blocks() {
      return described();
    },
    get healed() {
      return read.lists().healed;
    },
    get kept() {
      return read.lists().kept;
    },
    get findings() {
      return read.lists().findings;
    },
    get spans() {
      return read.spans();
    },
  });
}
