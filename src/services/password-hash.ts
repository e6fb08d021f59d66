import { hash, verify } from '@node-rs/argon2';

// OWASP ASVS 5 appendix C: argon2id with m >= 19456 KiB, t = 2, p = 1.
const options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** At most this many hashes are computed at once, so that a storm of sign-ins leaves cores for exam saves. */
const mostAtOnce = 1;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Code points in one normal form, so that the same password typed on another keyboard is the same. */
const normal = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), options));
}

/** A hash of nothing anybody knows; verifying against it takes as long as against a real one. */
const dummyHash = hashPassword(crypto.randomUUID());

/** Whether the password is the one behind the hash; without a hash it takes the same time and says no. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const against = storedHash ?? (await dummyHash);
  const right = await inTurn(() => verify(against, normal(password)));
  return right && storedHash !== null;
}
