import { rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Database } from '../../db/client.ts';
import type { Env } from '../env.ts';
import { moment } from './moment.ts';
import { runOperatorCommand } from './operator-commands.ts';
import type { Reply } from './reply.ts';

const requestSchema = z.strictObject({ command: z.string(), args: z.unknown() });
const replySchema = z.strictObject({ exitCode: z.int(), stdout: z.string(), stderr: z.string() });

/** Longest request, in characters: all content versions of a large manual, several times over. */
const mostRequestLength = 64 * 1024 * 1024;
/** Bytes of a socket's path that every system we run on can hold. */
const mostPathBytes = 103;

/** A socket that cannot be served, with what the operator should do. */
export class OperatorSocketError extends Error {}

/** Where the running server of a data folder takes operator commands. */
export function operatorSocketPath(env: Pick<Env, 'DATA_DIR'>): string {
  return resolve(env.DATA_DIR, 'jinjie.sock');
}

/** The server's end. */
export interface OperatorSocket {
  /** Takes no new command, finishes the one in hand, and removes the socket. */
  close: () => Promise<void>;
}

/**
 * Answers operator commands on a unix socket only this system user may open (0600): one JSON `{command,
 * args}` a line, answered by one JSON `{exitCode, stdout, stderr}` a line, one command at a time. Call it
 * only while holding the database: a socket already at `path` is then one that a killed process left, and is
 * replaced. On Windows, which has no such sockets, it serves nothing and commands need the server stopped.
 */
export async function serveOperatorSocket(db: Database, path: string): Promise<OperatorSocket> {
  if (process.platform === 'win32') return { close: async () => undefined };
  if (Buffer.byteLength(path) > mostPathBytes) {
    throw new OperatorSocketError(`The path ${path} is too long for a socket: choose a shorter DATA_DIR.`);
  }
  await rm(path, { force: true });
  const open = new Set<Socket>();
  let work: Promise<unknown> = Promise.resolve();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    onLines(socket, (line) => {
      work = work.then(async () => {
        const reply = await answer(db, line);
        if (socket.writable) socket.write(`${JSON.stringify(reply)}\n`);
      });
    });
  });
  await listenPrivately(server, path);
  return {
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      await work;
      for (const socket of open) socket.destroySoon();
      await closed;
    },
  };
}

/**
 * Binds with the file mode right from the start: a chmod afterwards would leave a moment in which others may
 * connect.
 */
function listenPrivately(server: ReturnType<typeof createServer>, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.on('error', (error) =>
      fail(new OperatorSocketError(`The socket ${path} cannot be served (${error.message}).`)),
    );
    const before = process.umask(0o177);
    try {
      server.listen(path, () => done());
    } finally {
      process.umask(before);
    }
  });
}

/**
 * Calls back for each whole line; a line beyond all bounds ends the connection. Not readline: it rethrows
 * the socket's errors, and a client that is killed must not take the server along.
 */
function onLines(socket: Socket, take: (line: string) => void): void {
  let begun = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const [first = '', ...rest] = chunk.split('\n');
    begun += first;
    for (const next of rest) {
      take(begun);
      begun = next;
    }
    if (begun.length > mostRequestLength) socket.destroy();
  });
}

async function answer(db: Database, line: string): Promise<Reply> {
  const request = requestSchema.safeParse(jsonOf(line));
  if (!request.success) {
    return { exitCode: 2, stdout: '', stderr: 'jinjie: the server could not read the command.\n' };
  }
  try {
    const { command, args } = request.data;
    return await runOperatorCommand(db, command, args, moment(), 'socket');
  } catch (error) {
    // A bug: its cause belongs in the server's log, and must not stop the server.
    console.error(error);
    return { exitCode: 1, stdout: '', stderr: 'jinjie: the server failed; its log has the cause.\n' };
  }
}

/** The value of a line, or undefined where it is not JSON. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Sends one command to the process that serves `path` and resolves to its reply. Null where nobody listens
 * there; throws OperatorSocketError if the connection ends before the reply: the command may then have run.
 */
export function askServer(path: string, command: string, args: object): Promise<Reply | null> {
  return new Promise((done, fail) => {
    const socket = connect(path);
    let connected = false;
    const lost = () => {
      if (!connected) return done(null);
      fail(new OperatorSocketError('The server went away before it answered; see its log, then try again.'));
    };
    socket.once('connect', () => {
      connected = true;
      socket.write(`${JSON.stringify({ command, args })}\n`);
    });
    socket.on('error', lost);
    onLines(socket, (line) => {
      const reply = replySchema.safeParse(jsonOf(line));
      if (reply.success) done(reply.data);
      else fail(new OperatorSocketError('The server answered in a way this release cannot read.'));
      socket.destroy();
    });
    socket.on('close', lost);
  });
}
