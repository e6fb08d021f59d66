/** What the rules must know of the language items are written in; it comes from the catalogues. */
export interface WritingWords {
  /** An option that stands for other options. */
  allOfTheAbove: RegExp;
  /** Passages of a stem that are somebody's words or an aside: what they deny is not the task. */
  aside: RegExp;
  /** How a stem marks the negative of its task. */
  marked: RegExp;
  /** What divides clauses. */
  clauseEnd: RegExp;
  /** A clause that asks for what is not so. */
  negativeTask: RegExp;
  /** A stem that says nothing until the options are read. */
  unfocusedStem: RegExp;
  /** Words by which a stem points at options. */
  pointsAtOptions: RegExp;
  /** The end of a stem that asks, be it by an order. */
  asks: RegExp;
  /** The end of a stem that is a question. */
  question: RegExp;
  /** A rationale that gives the verdict and no reason. */
  bareVerdict: RegExp;
  /** The end of a sentence. */
  fullStop: RegExp;
  /** Numerals 0 to 9, each with every way to write it; then ten, hundred, thousand and the two great ones. */
  digits: readonly string[];
  ten: string;
  hundred: string;
  thousand: string;
  tenThousand: string;
  hundredMillion: string;
  /** Tenths, as in eight tenths for 80 %. */
  tenth: string;
  /** A date, whose numbers are no quantities. */
  date: RegExp;
  /** What follows a number that means a quantity; source of a regular expression. */
  units: string;
  /** Says that a square root is taken. */
  root: RegExp;
  /** What two sides of an arithmetic line are joined by, besides the sign. */
  becomes: RegExp;
}
