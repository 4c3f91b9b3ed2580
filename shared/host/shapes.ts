import { isRecord } from '../model/shape.ts';
import type { HostMethod } from './api.ts';
import {
  MAX_FILE_BYTES,
  MAX_HANDLE_LENGTH,
  MAX_LOG_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PRINT_CHARACTERS,
  MAX_SETTING_LENGTH,
  MAX_SETTINGS,
} from './limits.ts';

/** Tells whether a value has the right shape. */
export type Shape = (value: unknown) => boolean;

const FILE_KINDS: readonly unknown[] = ['dossier', 'text', 'docx', 'pdf', 'html', 'xlsx'];
const HASH = /^[0-9a-f]{64}$/;
const HANDLE = /^[A-Za-z0-9_-]+$/;

const nothing: Shape = (value) => value === null;
const flag: Shape = (value) => typeof value === 'boolean';
const fileKind: Shape = (value) => FILE_KINDS.includes(value);
const hash: Shape = (value) => typeof value === 'string' && HASH.test(value);
const handle: Shape = (value) => typeof value === 'string' && value.length <= MAX_HANDLE_LENGTH && HANDLE.test(value);
const bytes: Shape = (value) => value instanceof Uint8Array && value.length <= MAX_FILE_BYTES;

function text(max: number): Shape {
  return (value) => typeof value === 'string' && value.length <= max;
}

function oneOf(...choices: readonly unknown[]): Shape {
  return (value) => choices.includes(value);
}

function either(...shapes: readonly Shape[]): Shape {
  return (value) => shapes.some((shape) => shape(value));
}

function listOf(shape: Shape, max: number): Shape {
  return (value) => Array.isArray(value) && value.length <= max && value.every(shape);
}

/** Exactly these fields, each an own property: what is unknown is refused, not ignored. */
function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  const names = Object.keys(shapes);
  return (value) =>
    isRecord(value) &&
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name) && shapes[name]!(value[name]));
}

const settings: Shape = (value) =>
  isRecord(value) &&
  Object.keys(value).length <= MAX_SETTINGS &&
  Object.entries(value).every(
    ([key, entry]) =>
      key.length <= MAX_NAME_LENGTH &&
      (entry === null || flag(entry) || Number.isFinite(entry) || text(MAX_SETTING_LENGTH)(entry)),
  );

const name = text(MAX_NAME_LENGTH);
const file = fields({ file: handle });
const journal = fields({ journal: handle });

/** What each method's argument must look like; the dispatcher asks here before anything else runs. */
export const argumentShapes: Readonly<Record<HostMethod, Shape>> = {
  hello: fields({ returns: flag }),
  takeLaunchFiles: nothing,
  pickOpen: fields({ kinds: listOf(fileKind, FILE_KINDS.length) }),
  pickSave: fields({ suggestedName: name, kind: fileKind }),
  pickFolder: nothing,
  browse: fields({ folder: either(nothing, handle) }),
  place: fields({ folder: handle, name }),
  checkTarget: file,
  read: file,
  write: fields({ file: handle, bytes, expected: either(nothing, oneOf('any'), hash) }),
  release: file,
  reveal: file,
  recent: nothing,
  forgetRecent: fields({ file: either(nothing, handle) }),
  writeJournal: fields({ journal: either(nothing, handle), file: either(nothing, handle), name, bytes }),
  orphanJournals: nothing,
  readJournal: journal,
  dropJournal: journal,
  sample: nothing,
  printPdf: fields({ html: text(MAX_PRINT_CHARACTERS), paper: oneOf('A4', 'Letter'), landscape: flag }),
  readSettings: nothing,
  writeSettings: settings,
  log: fields({ level: oneOf('info', 'error'), text: text(MAX_LOG_LENGTH) }),
};

/** Every method there is, in one list: what transports and tests walk through. */
export const HOST_METHODS = Object.keys(argumentShapes) as readonly HostMethod[];
