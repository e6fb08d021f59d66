import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** A first start may have to build the site. */
const readyWithinMs = 240_000;

export interface ServerProcess {
  port: number;
  pid: number;
  /** Stops it as an operator would and waits until it is gone. */
  stop: () => Promise<void>;
}

export interface ServerOptions {
  /** Holds the database; the server's own words go to server.log in it. */
  dataFolder: string;
  /** Undefined takes a free one. */
  port: number | undefined;
  /** Folder for a CPU profile written when the server stops; for finding costs, never while figures are taken. */
  profileFolder: string | undefined;
  /** With the demonstration organisation; without it the database is as it was prepared. */
  demo?: boolean;
}

/**
 * Starts the production command on a prepared data folder, without the launcher in between, so that the process
 * measured is the one that serves. Throws with the server's last words when it does not become ready.
 */
export async function startServer({
  dataFolder,
  port,
  profileFolder,
  demo = false,
}: ServerOptions): Promise<ServerProcess> {
  const chosen = port ?? (await freePort());
  const logPath = join(dataFolder, 'server.log');
  const log = openSync(logPath, 'a');
  const profiling = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${resolve(profileFolder)}`] : [];
  const flags = ['--disable-warning=ExperimentalWarning', ...profiling];
  const child = spawn(
    process.execPath,
    [...flags, 'src/cli/launch/start.mjs', ...(demo ? [] : ['--empty'])],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATA_DIR: dataFolder,
        HOST: '127.0.0.1',
        PORT: String(chosen),
      },
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  closeSync(log);
  try {
    await untilReady(child, chosen);
  } catch (error) {
    child.kill('SIGKILL');
    const words = readFileSync(logPath, 'utf8').slice(-2000);
    throw new Error(`${error instanceof Error ? error.message : error} It said:\n${words}`);
  }
  return {
    port: chosen,
    pid: child.pid!,
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const until = performance.now() + readyWithinMs;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    const reply = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The server was not ready after ${readyWithinMs / 1000} s.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
