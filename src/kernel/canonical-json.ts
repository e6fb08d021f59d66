import canonicalize from 'canonicalize';

/**
 * The one byte form of a JSON value (RFC 8785), so that equal content has equal hashes on every machine.
 * Throws on values JSON cannot hold (undefined at the top, NaN): that is a bug of the caller, not bad input.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonicalJson: the value has no JSON form');
  return text;
}
