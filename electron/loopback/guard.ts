import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const SECRET_BYTES = 24;
/** Tickets that were made and never used; far more than windows that anybody opens. */
const MAX_TICKETS = 32;

/**
 * Who may talk to the loopback server. Three locks: the Host header must be our own address (a foreign name that
 * resolves to 127.0.0.1 has another), an Origin must be our own where one is sent, and the page must know the token.
 *
 * The token is a header, not a cookie: cookies of 127.0.0.1 are sent to every port, that is to every other program
 * that listens on this machine, and a header of this name can be sent by no foreign page without our leave.
 */
export interface Guard {
  readonly token: string;
  isOurHost(request: IncomingMessage): boolean;
  isOurOrigin(request: IncomingMessage): boolean;
  hasToken(request: IncomingMessage): boolean;
  /** A secret for one use: the command line of a browser can be read by other users of the machine. */
  makeTicket(): string;
  /** The token for the ticket that a request shows, once; null for what is none, or no longer. */
  redeem(request: IncomingMessage): string | null;
}

const TOKEN_HEADER = 'x-soan-token';
const TICKET_HEADER = 'x-soan-ticket';

function secret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** @param authority "127.0.0.1:PORT", known once the server listens */
export function createGuard(authority: () => string): Guard {
  const token = secret();
  const tickets = new Set<string>();
  return {
    token,
    isOurHost: (request) => request.headers.host === authority(),
    isOurOrigin: (request) => {
      const { origin } = request.headers;
      const site = request.headers['sec-fetch-site'];
      if (origin !== undefined && origin !== `http://${authority()}`) return false;
      return site === undefined || site === 'same-origin' || site === 'none';
    },
    hasToken: (request) => {
      const shown = request.headers[TOKEN_HEADER];
      return typeof shown === 'string' && equal(shown, token);
    },
    makeTicket() {
      const ticket = secret();
      tickets.add(ticket);
      const oldest = tickets.values().next().value;
      if (tickets.size > MAX_TICKETS && oldest !== undefined) tickets.delete(oldest);
      return ticket;
    },
    redeem: (request) => {
      const shown = request.headers[TICKET_HEADER];
      return typeof shown === 'string' && tickets.delete(shown) ? token : null;
    },
  };
}
