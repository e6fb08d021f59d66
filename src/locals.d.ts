import type { ReaderFigure } from './schemas/audience/figure.ts';
import type { CandidateItem } from './schemas/audience/item.ts';
import type { LadderPolicy } from './schemas/ladder-policy.ts';
import type { GlossaryEntry } from './schemas/reference.ts';
import type { Sheet } from './schemas/sheet.ts';

declare global {
  namespace App {
    interface Locals {
      passage: import('./edge/gate.ts').Passage;
      /** Where the rendered page may be kept; null where it may not. Absent in development. */
      pageKey?: string | null;
      locale: import('./services/context.ts').Locale;
      theme: import('./services/context.ts').Theme;
      /** Set by the chapter page for the components in its text. */
      manual?: {
        glossary: Record<string, Pick<GlossaryEntry, 'zh' | 'en' | 'definition' | 'definitionEn'>>;
        items: ReadonlyMap<string, CandidateItem>;
        policy: LadderPolicy;
        /** Figures given as data, by id, with their numbered captions. */
        figures: ReadonlyMap<string, { figure: ReaderFigure; caption: string }>;
        /** Sheets the text may link to, by id. */
        sheets: ReadonlyMap<string, Pick<Sheet, 'title' | 'titleEn' | 'purpose'>>;
      };
    }
  }
}
