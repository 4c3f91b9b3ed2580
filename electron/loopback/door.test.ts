import { type IncomingMessage, request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';

let doors: Door[] = [];

afterEach(async () => {
  await Promise.all(doors.map((door) => door.close()));
  doors = [];
});

async function open(): Promise<Door> {
  const door = await openDoor();
  doors.push(door);
  return door;
}

/** Asks for a page; `sent` resolves once the question lies at the door. */
function ask({ authority }: Door): { sent: Promise<void>; status: Promise<number | 'broken off'> } {
  const asked = request(`http://${authority}/`).end();
  const sent = new Promise<void>((resolve) => asked.once('finish', resolve));
  const status = new Promise<number | 'broken off'>((resolve) => {
    asked.once('response', (response) => resolve(response.resume().statusCode ?? 0));
    asked.once('error', () => resolve('broken off'));
  });
  return { sent, status };
}

describe('a door', () => {
  it('keeps what was asked before somebody answers', async () => {
    const door = await open();
    const early = ask(door);
    await early.sent;
    door.answerWith((_, response) => response.writeHead(204).end());
    expect([await early.status, await ask(door).status]).toEqual([204, 204]);
  });

  it('breaks off what nobody answered when it is closed', async () => {
    const door = await openDoor();
    const asked = ask(door);
    await asked.sent;
    await door.close();
    expect(await asked.status).toBe('broken off');
  });

  it('stays with whom it belongs to first', async () => {
    const door = await open();
    door.answerWith((_, response) => response.writeHead(204).end());
    door.answerWith((_, response) => response.writeHead(500).end());
    expect(await ask(door).status).toBe(204);
  });

  it('gives a ticket in the fragment, each one good once', async () => {
    const door = await open();
    const [first, second] = [new URL(door.ticketUrl()), new URL(door.ticketUrl())];
    expect(first.host).toBe(door.authority);
    expect(first.hash).not.toBe(second.hash);
    const shown = { headers: { 'x-soan-ticket': first.hash.slice('#ticket='.length) } } as unknown as IncomingMessage;
    expect([door.guard.redeem(shown), door.guard.redeem(shown)]).toEqual([door.guard.token, null]);
  });

  it('says where its port is taken', async () => {
    const door = await open();
    await expect(openDoor(Number(new URL(door.ticketUrl()).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
