import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a text as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 over the canonical JSON of a value: the identity of a content version or of a command's payload. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
