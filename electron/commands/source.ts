import type { Node } from 'prosemirror-model';
import { type Dossier, type Draft, decodeDossier, draftDocument } from '../../shared/dossier/index.ts';
import { type Encoding, type Intake, intakeBytes } from '../../shared/intake/index.ts';
import { dossierMessages } from '../../shared/messages/dossier.ts';
import { intakeMessages } from '../../shared/messages/intake.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import type { OutputMeta } from '../../shared/output/types.ts';
import { hashBytes } from '../services/hash.ts';
import type { Arguments } from './arguments.ts';
import { errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { fileExists, readBytes } from './paths.ts';

export { SOURCE_OPTIONS } from './source-options.ts';

/** A document to work on, wherever it came from. */
export interface Source {
  readonly doc: Node;
  /** The draft that was asked for; null for a text and for the working text of a dossier. */
  readonly draft: Draft | null;
  /** What the file is called, as it was typed and without the draft. */
  readonly file: string;
  /** The dossier that the document lies in; null for a text. */
  readonly dossier: Dossier | null;
}

function badContent(terminal: Terminal, file: string, sentence: string): CommandFailure {
  return new CommandFailure(EXIT.badContent, errorText(terminal).inFile(file, sentence));
}

/** Takes a text in, for a command. The same bytes give the same ids, so that outputs can be compared byte by byte. */
export async function takeIn(file: string, given: Arguments, terminal: Terminal): Promise<Intake> {
  const bytes = await readBytes(file, terminal);
  return accepted(intakeOf(file, bytes, given), file, terminal);
}

function intakeOf(file: string, bytes: Uint8Array, given: Arguments): ReturnType<typeof intakeBytes> {
  const encoding = given.value('encoding') as Encoding | null;
  const language = given.value('lang') as TextLanguage | null;
  return intakeBytes(bytes, {
    name: file,
    ids: seededIds(hashBytes(bytes)),
    ...(encoding === null ? {} : { encoding }),
    ...(language === null ? {} : { language }),
  });
}

function accepted(taken: ReturnType<typeof intakeBytes>, file: string, terminal: Terminal): Intake {
  if (taken.ok) return taken.value;
  throw badContent(terminal, file, intakeMessages[terminal.locale].failures[taken.code](taken.detail as never));
}

/** "dossier.soan#第2次案" → file and draft; a name that exists as it stands is a file, whatever signs are in it. */
async function splitName(typed: string, terminal: Terminal): Promise<{ file: string; draftName: string | null }> {
  const sign = typed.lastIndexOf('#');
  if (sign < 0 || (await fileExists(typed, terminal))) return { file: typed, draftName: null };
  return { file: typed.slice(0, sign), draftName: typed.slice(sign + 1) };
}

/** By name, by id, or by its place in the line of drafts, counted from 1. */
function chooseDraft(dossier: Dossier, name: string, terminal: Terminal): Draft {
  const draft =
    dossier.drafts.find((candidate) => candidate.name === name) ??
    dossier.drafts.find((candidate) => candidate.id === name) ??
    (/^[1-9]\d*$/.test(name) ? dossier.drafts[Number(name) - 1] : undefined);
  if (draft) return draft;
  const known = dossier.drafts.map((candidate) => candidate.name).join(', ');
  throw new CommandFailure(EXIT.badContent, errorText(terminal).noSuchDraft(name, known));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Reads FILE, FILE.soan or FILE.soan#DRAFT. What is a dossier is told by name or content.
 * @param empty 'take' makes a text without content a document without blocks; a comparison can answer that
 */
export async function readSource(
  typed: string,
  given: Arguments,
  terminal: Terminal,
  empty: 'refuse' | 'take' = 'refuse',
): Promise<Source> {
  const { file, draftName } = await splitName(typed, terminal);
  const bytes = await readBytes(file, terminal);
  const isDossier = file.toLowerCase().endsWith('.soan') || isZip(bytes);
  if (!isDossier) {
    if (draftName !== null) throw new CommandFailure(EXIT.badContent, errorText(terminal).notADossier(file));
    const taken = intakeOf(file, bytes, given);
    if (!taken.ok && taken.code === 'empty' && empty === 'take') {
      return {
        doc: schema.nodes.doc.create({ language: given.value('lang') ?? 'ja' }),
        draft: null,
        file,
        dossier: null,
      };
    }
    return { doc: accepted(taken, file, terminal).doc, draft: null, file, dossier: null };
  }
  const decoded = decodeDossier(bytes);
  if (!decoded.ok) {
    throw badContent(terminal, file, dossierMessages[terminal.locale].failures[decoded.code](decoded.detail));
  }
  const dossier = decoded.value;
  if (draftName === null) return { doc: dossier.working, draft: null, file, dossier };
  const draft = chooseDraft(dossier, draftName, terminal);
  return { doc: draftDocument(dossier, draft.id), draft, file, dossier };
}

/** What the outputs tell about a draft; nothing where the source is a text or the working text. */
export function draftMeta(draft: Draft | null): Partial<OutputMeta> {
  return {
    draftName: draft?.name ?? null,
    author: draft?.author ?? null,
    note: draft?.note ?? null,
    seal: draft?.seal ?? null,
    date: draft?.date ?? null,
  };
}
