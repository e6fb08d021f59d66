import { type Import, importsOf } from './imports.ts';
import { isAt, layerOf } from './places.ts';
import {
  computedImporters,
  domainFamilies,
  domainRefusedPackages,
  guardedFiles,
  guardedPackages,
  layers,
} from './rules.ts';
import type { Source, Violation } from './source-text.ts';

/** Why a layer may not import a path, or undefined. Places outside src and db may not be imported at all. */
function layerRefusal(from: string, target: string, typeOnly: boolean): string | undefined {
  const name = layerOf(from);
  if (!name) return undefined;
  const targetName = layerOf(target);
  if (!targetName) {
    return target === 'package.json' ? undefined : `imports ${target}, which belongs to no layer`;
  }
  if (targetName === name) return undefined;
  const layer = layers[name]!;
  const allows = (allowed: readonly string[]) => {
    const paths = allowed.filter((place) => place.includes('/'));
    return allowed.includes(targetName) || isAt(target, paths);
  };
  if (allows(layer.may)) return undefined;
  if (!allows(layer.mayType ?? [])) return `${name} may not import ${targetName} (${target})`;
  return typeOnly ? undefined : `${name} may import ${targetName} by type only (${target})`;
}

const familyOf = (path: string) => /^src\/domain\/([^/.]+)/.exec(path)?.[1];

function domainRefusal(from: string, target: string): string | undefined {
  const family = familyOf(from);
  const targetFamily = familyOf(target);
  if (!family || !targetFamily || family === targetFamily) return undefined;
  const allowed = domainFamilies[family];
  if (!allowed || allowed.includes(targetFamily)) return undefined;
  return `inside the domain, ${family} may not import ${targetFamily} (${target})`;
}

function packageRefusal(from: string, specifier: string, typeOnly: boolean): string | undefined {
  if (/^(?:\/|~|@\/|#|src\/|db\/)/.test(specifier)) return `imports "${specifier}": write a relative path`;
  if (layerOf(from) === 'domain' && domainRefusedPackages.test(specifier)) {
    return `the domain is pure and may not import "${specifier}"`;
  }
  const guarded = guardedPackages.find(
    ({ name, importers, typeImporters = [] }) =>
      name.test(specifier) && !isAt(from, importers) && !(typeOnly && isAt(from, typeImporters)),
  );
  return guarded && `imports "${specifier}": ${guarded.reason}`;
}

function refusalsOf(from: string, { specifier, target, typeOnly }: Import): (string | undefined)[] {
  if (!target) return [packageRefusal(from, specifier, typeOnly)];
  const guard = guardedFiles.find(({ file, importers }) => target === file && !isAt(from, importers));
  const bare = !/\.[a-z0-9]+$/.test(target) && `imports "${specifier}": write the file's ending`;
  return [
    bare || undefined,
    guard ? `imports ${target}: ${guard.reason}` : layerRefusal(from, target, typeOnly),
    domainRefusal(from, target),
  ];
}

/** Imports that go uphill, sideways, or to a package that has its place elsewhere. */
export function importOrderViolations(source: Source): Violation[] {
  const file = source.path;
  const found: Violation[] = [];
  const family = familyOf(file);
  if (!layerOf(file))
    found.push({ file, line: 1, reason: 'belongs to no layer: add it to rules.ts or move it' });
  if (family && !domainFamilies[family]) {
    found.push({
      file,
      line: 1,
      reason: `the domain has no family "${family}": add it to rules.ts or move it`,
    });
  }
  const { imports, computed } = importsOf(source);
  for (const one of imports) {
    for (const reason of refusalsOf(file, one)) if (reason) found.push({ file, line: one.line, reason });
  }
  if (!isAt(file, computedImporters)) {
    const reason = 'imports a computed path, which nobody can check: name the file';
    for (const line of computed) found.push({ file, line, reason });
  }
  return found;
}
