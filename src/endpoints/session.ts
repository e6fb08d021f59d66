import { clearedSessionCookie, sessionCookie } from '../edge/cookie.ts';
import { refusalResponse } from '../edge/refusal-response.ts';
import { changePassword, endOwnSession, setPreferences } from '../services/account.ts';
import type { Locale, Theme } from '../services/context.ts';
import { setUpFirstAdministrator } from '../services/setup.ts';
import { signIn } from '../services/sign-in.ts';
import { backWith, type Endpoint, localPath, readBody, seeOther, signedIn } from './endpoint.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** POST /api/sign-in: form with employeeNo, password, next. */
export const signInEndpoint: Endpoint = async (passage, request) => {
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const { fields } = body.value;
  const next = localPath(fields.next);
  const done = await signIn(passage.context, {
    employeeNo: text(fields.employeeNo).trim(),
    password: text(fields.password).slice(0, 1000),
    userAgent: request.headers.get('user-agent') ?? '',
    address: passage.address,
  });
  if (!done.ok) return backWith(`/sign-in?next=${encodeURIComponent(next)}`, done.refusal);
  return seeOther(next, [sessionCookie(done.value.token, passage.secure)]);
};

/** POST /api/sign-out */
export const signOutEndpoint: Endpoint = async (passage) => {
  const who = signedIn(passage, { beforePasswordChange: true });
  if (who.ok) await endOwnSession(who.value, who.value.actor.sessionId);
  return seeOther('/sign-in', [clearedSessionCookie(passage.secure)]);
};

/** POST /api/account/end-session: form with session. */
export const endSessionEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage);
  if (!who.ok) return backWith('/account', who.refusal);
  const body = await readBody(request);
  if (!body.ok) return backWith('/account', body.refusal);
  const done = await endOwnSession(who.value, text(body.value.fields.session));
  return done.ok ? seeOther('/account?done=session-ended') : backWith('/account', done.refusal);
};

/** POST /api/account/password: form with current, next, key. */
export const changePasswordEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage, { beforePasswordChange: true });
  if (!who.ok) return backWith('/account', who.refusal);
  const body = await readBody(request);
  if (!body.ok) return backWith('/account', body.refusal);
  const { current, next, key } = body.value.fields;
  const done = await changePassword(who.value, {
    current: text(current),
    next: text(next),
    key: text(key) || who.value.newId(),
  });
  return done.ok ? seeOther('/account?done=password-changed') : backWith('/account', done.refusal);
};

/** POST /preferences: form with locale, theme, back. Works before sign-in too, by cookie. */
export const preferencesEndpoint: Endpoint = async (passage, request) => {
  const body = await readBody(request);
  const fields = body.ok ? body.value.fields : {};
  const locale: Locale = fields.locale === 'en' || fields.locale === 'zh-CN' ? fields.locale : passage.locale;
  const theme: Theme =
    fields.theme === 'light' || fields.theme === 'dark' || fields.theme === 'auto'
      ? fields.theme
      : passage.theme;
  const who = signedIn(passage, { beforePasswordChange: true });
  if (who.ok) await setPreferences(who.value, locale, theme);
  const cookie = (name: string, value: string) =>
    `${name}=${value}; Path=/; SameSite=Lax; Max-Age=31536000${passage.secure ? '; Secure' : ''}`;
  return seeOther(localPath(fields.back), [cookie('locale', locale), cookie('theme', theme)]);
};

/** POST /api/setup: form with token, unitName, name, employeeNo, password. */
export const setupEndpoint: Endpoint = async (passage, request) => {
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const { token, unitName, name, employeeNo, password } = body.value.fields;
  const done = await setUpFirstAdministrator(passage.context, {
    token: text(token),
    unitName: text(unitName),
    name: text(name),
    employeeNo: text(employeeNo),
    password: text(password),
  });
  return done.ok
    ? seeOther('/sign-in?done=setup')
    : backWith(`/setup?token=${encodeURIComponent(text(token))}`, done.refusal);
};
