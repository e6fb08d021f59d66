/** What a term shows; the map stands in `Astro.locals.manual.glossary`, by term id. */
export interface GlossaryNote {
  zh: string;
  en: string;
  definition: string;
  definitionEn: string;
}
