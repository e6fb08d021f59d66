import { v7 } from 'uuid';

/** A UUIDv7 from a moment (epoch ms) and 16 random bytes: sorts by time, is unique without a database. */
export function uuidAt(epochMs: number, randomBytes: Uint8Array): string {
  return v7({ msecs: epochMs, random: randomBytes });
}
