/**
 * Puts values into `{name}` places of a text. Words for islands are plain texts with such places, because functions
 * cannot travel as properties. A name without a value stays as it stands.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
