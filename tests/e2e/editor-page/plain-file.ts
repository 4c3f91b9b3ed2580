import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../../electron/loopback/body.ts';
import { writeAtomically } from '../../../electron/services/atomic-write.ts';
import { nodeFileSystem } from '../../../electron/services/file-system.ts';

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * One file behind the plain editor, written as durably as ours (temporary file, fsync, rename): what differs between the
 * two in the bench is what Soan does besides.
 */
export async function answerFile(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.method === 'POST') {
      await writeAtomically(nodeFileSystem, path, await readBody(request, MAX_BYTES), 'replace', null);
      response.writeHead(204).end();
    } else response.end(await nodeFileSystem.read(path, MAX_BYTES));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}
