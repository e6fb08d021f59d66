import { layers } from './rules.ts';

/** Whether a path is one of the places, each written as described in rules.ts. */
export function isAt(path: string, places: readonly string[]): boolean {
  return places.some((place) => {
    if (place.endsWith('/')) return path.startsWith(place);
    return path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`);
  });
}

/** The name of the layer a path belongs to, or undefined. */
export function layerOf(path: string): string | undefined {
  let found: { name: string; length: number } | undefined;
  for (const [name, layer] of Object.entries(layers)) {
    for (const place of layer.at) {
      if (isAt(path, [place]) && place.length > (found?.length ?? 0)) found = { name, length: place.length };
    }
  }
  return found?.name;
}
