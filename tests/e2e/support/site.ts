import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export const root = resolve(import.meta.dirname, '../../..');
/** A first start may have to build the site and to create sixty people. */
const readyWithinMs = 240_000;
/** Set by the global set-up: the folder of this whole run, and in it the data of a server that was set up. */
const runFolder = () => process.env.JINJIE_E2E_FOLDER ?? '';

/** The production server as a process of its own. */
export interface Site {
  origin: string;
  dataFolder: string;
  pid: number;
  /** As an operator stops it; resolves to the exit code. */
  stop: () => Promise<number | null>;
  /** As a power cut stops it. */
  kill: () => Promise<void>;
}

export interface SiteOptions {
  dataFolder: string;
  /** 0 takes a free one. */
  port?: number;
  env?: Record<string, string>;
}

/** An empty folder that goes when the whole run ends. */
export function freshFolder(name: string): string {
  return mkdtempSync(join(runFolder(), `${name}-`));
}

/** A data folder with the demonstration organisation as it is after the first start. */
export function freshDemoFolder(name: string): string {
  const folder = freshFolder(name);
  cpSync(join(runFolder(), 'template'), folder, { recursive: true });
  return folder;
}

// With the channel the server stops by itself when the test process is gone.
function spawnServer({ dataFolder, port = 0, env = {} }: SiteOptions): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/cli/launch/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataFolder,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Starts the server and resolves once it serves; rejects with its own words when it does not. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const child = spawnServer(options);
  let said = '';
  const exited = once(child, 'exit') as Promise<[number | null]>;
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const origin = await new Promise<string>((ready, fail) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`the server was not ready in time; it said:\n${said}`));
    }, readyWithinMs);
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const address = /serving at (http:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      ready(address);
    });
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}; it said:\n${said}`)));
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const [code] = await exited;
    return code;
  };
  return {
    origin,
    dataFolder: options.dataFolder,
    pid: child.pid!,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** Runs a start that cannot succeed to its end. */
export async function failedStart(
  options: SiteOptions,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawnServer(options);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}
