import type { Node } from 'prosemirror-model';
import type { Comparison } from '../shared/compare/types.ts';
import type { Dossier } from '../shared/dossier/types.ts';
import type { Encoding, IntakeBlock, IntakeFinding, Kept, Repair } from '../shared/intake/types.ts';
import type { Finding } from '../shared/model/finding.ts';
import type { NumberingSettings, TextLanguage } from '../shared/model/settings.ts';
import type { Result } from '../shared/model/shape.ts';

/** What an intake did, without the document: shown in the report and kept until the dossier is closed. */
export interface IntakeReport {
  readonly name: string;
  readonly encoding: Encoding;
  readonly language: TextLanguage;
  readonly blocks: readonly IntakeBlock[];
  readonly healed: readonly Repair[];
  readonly kept: readonly Kept[];
  readonly findings: readonly IntakeFinding[];
}

export interface IntakeRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Null: detected. */
  readonly encoding: Encoding | null;
  readonly language: TextLanguage | null;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

export interface ExportRequest {
  readonly format: string;
  readonly doc: Node;
  readonly title: string;
  readonly draftName: string | null;
  readonly date: string | null;
  readonly numbering: NumberingSettings | null;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface ExportWarning {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

export interface ExportAnswer {
  readonly bytes: Uint8Array;
  readonly warnings: readonly ExportWarning[];
}

/** The core's heavy work, off the interface's thread. An aborted run rejects with an `AbortError` DOMException. */
export interface WorkerClient {
  intake(request: IntakeRequest, options?: RunOptions): Promise<Result<{ doc: Node; report: IntakeReport }>>;
  /** The dossier as `.soan` bytes. Only blocks that changed since the last call travel. */
  encode(dossier: Dossier, options?: RunOptions): Promise<Uint8Array>;
  decode(bytes: Uint8Array, options?: RunOptions): Promise<Result<{ dossier: Dossier }>>;
  compare(old: Node, now: Node, options?: RunOptions): Promise<Comparison>;
  check(doc: Node, options?: RunOptions): Promise<readonly Finding[]>;
  write(request: ExportRequest, options?: RunOptions): Promise<Result<ExportAnswer>>;
}
