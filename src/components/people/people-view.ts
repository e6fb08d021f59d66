export interface Choice {
  value: string;
  label: string;
}

/** What the filter form of the list offers, and what is chosen. */
export interface FilterView {
  search: string;
  unit: readonly Choice[];
  track: readonly Choice[];
  target: readonly Choice[];
  state: readonly Choice[];
  sort: readonly Choice[];
  chosen: Readonly<Partial<Record<'unit' | 'track' | 'target' | 'state' | 'sort', string>>>;
}

/** A link that sorts the list; `direction` where the list is sorted by it now. */
export interface SortLink {
  label: string;
  href: string;
  direction: 'ascending' | 'descending' | null;
}

/** Head of the list: two columns sort by either of two things they hold. */
export interface HeadView {
  label: string;
  sorts: readonly SortLink[];
}

/** One person in the list, every cell in words. */
export interface PersonRowView {
  href: string;
  name: string;
  employeeNo: string;
  unit: string;
  track: string;
  /** Steps reached, 0 to 4, and the grade's name. */
  held: { step: number; label: string };
  target: string;
  status: { state: 'met' | 'not-met' | 'unknown'; earliest: string | null };
  exam: { text: string; points: string | null };
  rolePlay: { text: string; best: string | null };
  missing: { text: string; names: string | null };
}
