export interface Moment {
  /** UTC epoch milliseconds. */
  at: number;
  shown: string;
}

export interface AttemptView {
  exam: string;
  version: string;
  started: Moment;
  closed: Moment | null;
  score: string;
  decision: string;
  state: 'met' | 'not-met' | 'pending';
}

export interface RunView {
  scenario: string;
  version: string;
  ended: Moment;
  score: string;
  passed: boolean;
}

/** One recorded fact; `current` is false for what a newer one superseded. */
export interface FactView {
  kind: string;
  /** Several where one fact holds several values. */
  values: readonly string[];
  asOf: string;
  recordedBy: string;
  recordedAt: Moment;
  current: boolean;
}

export interface ReadingView {
  chapter: string;
  count: string;
  sections: string;
  last: Moment;
}

export interface TrailView {
  date: string;
  shown: string;
  title: string;
  text: string;
}
