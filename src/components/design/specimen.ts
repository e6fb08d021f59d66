import { design as en } from '../../locale/en/design.ts';
import { type DesignMessages, design as zh } from '../../locale/zh-CN/design.ts';

/** The specimen texts in a language of the interface. */
export function specimenTexts(locale: 'zh-CN' | 'en'): DesignMessages {
  return locale === 'en' ? en : zh;
}
