import { importsOf } from './imports.ts';
import type { Source, Violation } from './source-text.ts';

/** Groups of files that all reach each other: strongly connected components, by Tarjan's algorithm. */
function groupsOf(edges: ReadonlyMap<string, ReadonlyMap<string, number>>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    stack.push(file);
    for (const next of edges.get(file)!.keys()) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) groups.push(group.sort());
  };
  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return groups;
}

/** The shortest way from a file back to itself inside its group. */
function pathBack(start: string, edges: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of edges.get(way.at(-1)!)!.keys()) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) {
        seen.add(next);
        ways.push([...way, next]);
      }
    }
  }
  return [start];
}

/** One violation per import loop, of values or of types, told from its first file in text order. */
export function importLoopViolations(sources: readonly Source[]): Violation[] {
  const files = new Set(sources.map((source) => source.path));
  const edges = new Map(
    sources.map((source) => {
      const targets = new Map<string, number>();
      for (const { target, line, separate } of importsOf(source).imports) {
        if (target && !separate && target !== source.path && files.has(target)) targets.set(target, line);
      }
      return [source.path, targets] as const;
    }),
  );
  return groupsOf(edges).map((group) => {
    const way = pathBack(group[0]!, edges);
    return {
      file: group[0]!,
      line: edges.get(group[0]!)!.get(way[1]!)!,
      reason: `import loop: ${way.join(' -> ')}`,
    };
  });
}
