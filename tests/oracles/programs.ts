import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LIMIT_MS = 120_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Whether a program of the system is there; a test that needs one says plainly that it is skipped. */
export function hasProgram(name: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!found) console.log(`skipped: ${name} is not installed`);
  return found;
}

/** Runs a program on files that are given by name and content, in a folder of its own that is gone afterwards. */
export async function withFiles<T>(
  files: Readonly<Record<string, Uint8Array>>,
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'soan-oracle-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the program prints. Throws where it ends with a failure; what it said is in the error. */
export function run(program: string, args: readonly string[], folder: string): string {
  return execFileSync(program, args, {
    cwd: folder,
    timeout: LIMIT_MS,
    maxBuffer: MAX_OUTPUT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

// A profile of its own: a running office or a second test would hold the common one.
function convert(folder: string, target: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', [profile, '--headless', '--convert-to', target, '--outdir', folder, 'in.docx'], folder);
}

function textLines(text: string): readonly string[] {
  const lines = text.replace(/[\ufeff\f]/gu, '').split(/\r?\n/u);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** A Word file as LibreOffice's plain text: one line a paragraph, numbers counted by LibreOffice itself. */
export function libreOfficeLines(docx: Uint8Array): Promise<readonly string[]> {
  return withFiles({ 'in.docx': docx }, (folder) => {
    convert(folder, 'txt:Text');
    return textLines(readFileSync(join(folder, 'in.txt'), 'utf8'));
  });
}

/** The lines of a Word file as LibreOffice lays it out; only then does it compute references afresh. */
export function libreOfficePages(docx: Uint8Array): Promise<readonly string[]> {
  return withFiles({ 'in.docx': docx }, (folder) => {
    convert(folder, 'pdf');
    return textLines(run('pdftotext', ['-layout', 'in.pdf', '-'], folder));
  });
}
