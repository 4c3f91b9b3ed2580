import type { Node } from 'prosemirror-model';
import { intakeBytes } from '../../shared/intake/index.ts';
import { randomIds } from '../../shared/model/ids.ts';
import { failure, type Result, success } from '../../shared/model/shape.ts';
import type { IntakeReport, IntakeRequest } from '../worker-client.ts';

/** A text as a document, and what was found and healed in it. Pure; on whichever thread. */
export function takeIn({
  bytes,
  name,
  encoding,
  language,
}: IntakeRequest): Result<{ readonly doc: Node; readonly report: IntakeReport }> {
  const given = { name, ...(encoding && { encoding }), ...(language && { language }) };
  const read = intakeBytes(bytes, { ...given, ids: randomIds() });
  if (!read.ok) return failure(read.code, read.detail);
  const { doc } = read.value;
  // What was healed and found is made when somebody asks for it: not before the text is shown.
  const report: IntakeReport = {
    name,
    encoding: read.value.encoding,
    language: read.value.language,
    get blocks() {
      return read.value.blocks;
    },
    get healed() {
      return read.value.healed;
    },
    get kept() {
      return read.value.kept;
    },
    get findings() {
      return read.value.findings;
    },
  };
  return success({ doc, report });
}
