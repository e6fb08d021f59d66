import { fill } from '../../../locale/fill.ts';
import { type MessageLocale, messages } from '../../../locale/messages.ts';
import type { ReaderFigure } from '../../../schemas/audience/figure.ts';

interface Figured {
  part: number;
  order: number;
  figures: readonly ReaderFigure[];
}

/** The figures of a chapter by id, captioned by part, chapter and place in reading order: "图 3.2-1 …". */
export function numberedFigures({ part, order, figures }: Figured, locale: MessageLocale) {
  const words = messages(locale).manual;
  return new Map(
    figures.map((figure, index) => {
      const number = `${part}.${order}-${index + 1}`;
      return [figure.id, { figure, caption: fill(words.figureCaption, { number, title: figure.title }) }];
    }),
  );
}
