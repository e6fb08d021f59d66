/** All entries as shown: those placed first, then the others as they were offered. */
export function shownOrder(offered: readonly string[], placed: readonly string[]): string[] {
  return [...placed, ...offered.filter((id) => !placed.includes(id))];
}

/** The order after one entry moved by `step` places; the same where it would leave the list. */
export function movedOrder(order: readonly string[], id: string, step: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + step;
  const moved = [...order];
  if (from < 0 || to < 0 || to >= order.length) return moved;
  moved.splice(from, 1);
  moved.splice(to, 0, id);
  return moved;
}

/** Entries in the order of the places chosen beside them; a tie keeps the order offered, no place is left out. */
export function orderFromPlaces(
  offered: readonly string[],
  places: Readonly<Record<string, string>>,
): string[] {
  const placed = offered.filter((id) => places[id]);
  return placed.sort((one, other) => Number(places[one]) - Number(places[other]));
}
