import { resolve } from 'node:path';
import { z } from 'zod';

const portWords = { error: 'a port number from 0 to 65535' };
const portText = z
  .string()
  .regex(/^\d{1,5}$/, portWords)
  .transform(Number)
  .refine((port) => port < 65536, portWords);

/** Everything the process reads from its environment, with what each value means. Parsed once, at start. */
const envSchema = z.object({
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Port to listen on; 0 lets the system choose. */
  PORT: portText.default(4321),
  /** Where the embedded database and its socket live. */
  DATA_DIR: z
    .string()
    .min(1)
    .default('data')
    .transform((folder) => resolve(folder)),
  /** Content to publish at start; the repository's own unless set. Chapter texts always come from the build. */
  CONTENT_DIR: z
    .string()
    .min(1)
    .default(resolve(import.meta.dirname, '../content'))
    .transform((folder) => resolve(folder)),
  /** Address of a libSQL server (ws:// or wss://, libsql://); unset means the embedded database in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(/^(wss?|libsql|https?):\/\//, 'an address that begins with ws://, wss:// or libsql://, or unset')
    .optional(),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  /** The address people type, e.g. https://learn.example.com; sessions are Secure when it is https. */
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'an address such as https://learn.example.com' })
    .optional(),
  /** Further host names (with port) the server answers to, separated by commas. */
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    ),
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.string().regex(/^\d$/, 'a whole number from 0 to 9').transform(Number).default(0),
  /** `off` sends the hot endpoints through the site's own routes too (for tests and diagnosis). */
  HOT_ENDPOINTS: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
});
export type Env = z.infer<typeof envSchema>;

export class EnvError extends Error {}

/** Parses the environment; throws one EnvError that names every bad variable, what it held and what is allowed. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = envSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const shown = name.includes('TOKEN') ? '(hidden)' : JSON.stringify(source[name]);
    return `${name}=${shown} must be ${issue.message}`;
  });
  throw new EnvError(`The environment is not usable. Mend and start again: ${faults.join('; ')}`);
}

/** Where the database of this environment is. */
export function databaseUrl(env: Env): string {
  return env.DATABASE_URL ?? `file:${resolve(env.DATA_DIR, 'jinjie.db')}`;
}
