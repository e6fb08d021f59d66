import { frame as en } from './en/frame.ts';
import { type FrameMessages, frame as zh } from './zh-CN/frame.ts';

/** The words of the page frame in a language of the interface. */
export function frameMessages(locale: 'zh-CN' | 'en'): FrameMessages {
  return locale === 'en' ? en : zh;
}
