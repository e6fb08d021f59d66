/** A piece of text, and whether it is what was searched for. */
export interface MarkedPiece {
  text: string;
  hit: boolean;
}

interface Titles {
  title: string;
  titleEn: string;
}

/** A term of the glossary that was found. */
export interface FoundTerm {
  id: string;
  zh: MarkedPiece[];
  en: MarkedPiece[];
  definition: MarkedPiece[];
  definitionEn: MarkedPiece[];
  /** Where the manual explains it, if it says so. */
  reading: (Titles & { path: string }) | null;
}

/** A chapter, section or paragraph of the manual that was found. */
export interface FoundPlace {
  kind: 'chapter' | 'section' | 'paragraph';
  /** Opens the chapter at the place. */
  path: string;
  /** Its own heading in both languages; a paragraph under none has empty ones, and paragraphs are headed in Chinese only. */
  heading: MarkedPiece[];
  headingEn: MarkedPiece[];
  /** Titles of part, chapter and section above it. */
  trail: Titles[];
  snippet: MarkedPiece[];
}

/** What a search found, for anybody who is signed in. */
export interface SearchFound {
  /** The query as it was understood, and whether it was cut. */
  text: string;
  cut: boolean;
  /** Whether there was anything in it to search for. */
  searchable: boolean;
  /** Terms; `named` when the query is in a name and not only in definitions. */
  terms: { total: number; named: boolean; shown: FoundTerm[] };
  places: { total: number; shown: FoundPlace[] };
  /** Where nothing was found: names like it. */
  near: (Titles & { kind: 'term' | 'chapter' | 'section' | 'paragraph'; path: string })[];
}
