/** Why a verb said no: a stable code, and the facts its sentence needs. Sentences are made in src/locale. */
export interface Refusal {
  code: RefusalCode;
  params?: Record<string, string | number>;
}

/** Every code a service may refuse with. A new one needs its sentence in both catalogues (the type checks it). */
export const refusalCodes = [
  'not-signed-in',
  'not-allowed',
  'not-found',
  'not-yours',
  'bad-input',
  'conflict',
  'key-reused',
  'origin-refused',
  'host-refused',
  'too-large',
  'too-many-tries',
  'sign-in-failed',
  'password-change-needed',
  'password-wrong',
  'password-weak',
  'link-invalid',
  'exam-not-open',
  'exam-bank-short',
  'attempt-open',
  'attempt-closed',
  'attempt-expired',
  'unknown-item',
  'run-ended',
  'move-not-offered',
  'save-too-new',
  'save-too-old',
  'two-people-needed',
  'node-not-ready',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export function refuse(code: RefusalCode, params?: Refusal['params']): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: params ? { code, params } : { code } };
}
