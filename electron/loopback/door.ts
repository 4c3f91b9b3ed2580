import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGuard, type Guard } from './guard.ts';

const ADDRESS = '127.0.0.1';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A port of this machine that listens before the program behind it is loaded: a browser needs a quarter of a second from its
 * start to its first question, and an address before that. Nothing is answered, refusals included, until somebody answers.
 */
export interface Door {
  /** "127.0.0.1:PORT". */
  readonly authority: string;
  readonly guard: Guard;
  /** Address that opens one window once; fit for a command line that other users of the machine can read. */
  ticketUrl(): string;
  /** Who answers from now on, also what was asked before. The first one stays. */
  answerWith(answer: Answer): void;
  /** Also breaks off what is still held open. */
  close(): Promise<void>;
}

/** @param port 0: any free one. Rejects with the system's error where it cannot be had. */
export async function openDoor(port = 0): Promise<Door> {
  let answerWith: (answer: Answer) => void = () => undefined;
  const answering = new Promise<Answer>((resolve) => {
    answerWith = resolve;
  });
  const server = createServer((request, response) => void answering.then((answer) => answer(request, response)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, resolve);
  });
  const authority = `${ADDRESS}:${(server.address() as AddressInfo).port}`;
  const guard = createGuard(() => authority);
  return {
    authority,
    guard,
    ticketUrl: () => `http://${authority}/#ticket=${guard.makeTicket()}`,
    answerWith,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
