import { fill } from '../../locale/fill.ts';
import { formatDay } from '../../locale/format.ts';
import { type MessageLocale, messages } from '../../locale/messages.ts';
import type { ListedExam } from '../../schemas/audience/exam.ts';

/** Whether the reader may start, in words. */
export function openingSentence({ opening, minutesLeft }: ListedExam, locale: MessageLocale): string {
  const words = messages(locale).exam.lobby;
  switch (opening.state) {
    case 'open':
      return fill(words.attemptsLeft, { n: opening.attemptsLeft });
    case 'running':
      return minutesLeft ? fill(words.resumeText, { n: minutesLeft }) : words.resumeOver;
    case 'not-yet':
      return fill(words.notYet, { date: formatDay(opening.from, locale) });
    case 'cooling-down':
      return fill(words.nextFrom, { date: formatDay(opening.from, locale) });
    case 'used-up':
      return fill(words.noneLeft, { total: opening.allowed });
  }
}
