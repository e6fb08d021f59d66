import { launchChromium } from './chromium.ts';
import { type ColdPage, openCold } from './cold-page.ts';
import { chapterPath } from './measure-chapter.ts';
import type { Measurement } from './measurement.ts';
import { type Figures, inRounds } from './rounds.ts';

/** Bytes of a cold chapter and a cold exam runner. Without Chromium they are left out, with a word on stderr. */
export const measureColdPages: Measurement = {
  needs: () => ({ learners: 0, seated: 1 }),
  async measure({ port }, { seated }, rounds) {
    const browser = await launchChromium('bytes of cold pages');
    if (!browser) return {};
    const { cookie, attemptId } = seated[0]!;
    const origin = `http://127.0.0.1:${port}`;
    try {
      return await inRounds(rounds, async () => ({
        ...named('chapter', await openCold(browser, `${origin}${chapterPath}`, cookie)),
        ...named('runner', await openCold(browser, `${origin}/attempts/${attemptId}`, cookie)),
      }));
    } finally {
      await browser.close();
    }
  },
};

function named(page: string, { wireKb, jsKb, requests }: ColdPage): Figures {
  return { [`${page}WireKb`]: wireKb, [`${page}JsKb`]: jsKb, [`${page}Requests`]: requests };
}
