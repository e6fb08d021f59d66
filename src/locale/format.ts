import type { MessageLocale } from './messages.ts';

/** Everybody reads times of the organisation's zone. */
const zone = 'Asia/Shanghai';

const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();

function dateTimeFormat(locale: MessageLocale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const found =
    dateTimeFormats.get(key) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone: zone });
  dateTimeFormats.set(key, found);
  return found;
}

/** Day and minute of an instant (epoch ms). */
export function formatMoment(epochMs: number, locale: MessageLocale): string {
  return dateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(epochMs);
}

/** A civil date `YYYY-MM-DD` in words. */
export function formatDay(date: string, locale: MessageLocale): string {
  return dateTimeFormat(locale, { dateStyle: locale === 'en' ? 'medium' : 'long' }).format(
    Date.parse(`${date}T12:00:00+08:00`),
  );
}

/** Points from hundredths, at most two decimals, none where whole. */
export function formatPoints(hundredths: number): string {
  return String(hundredths / 100);
}

/** A share (0..1) as whole per cent. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** An amount in yuan, in 万元 for Chinese readers. */
export function formatYuan(yuan: number, locale: MessageLocale): string {
  if (locale === 'en') return `CNY ${new Intl.NumberFormat('en-GB').format(yuan)}`;
  return yuan >= 10_000 ? `${new Intl.NumberFormat('zh-CN').format(yuan / 10_000)} 万元` : `${yuan} 元`;
}
