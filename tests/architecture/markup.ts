import { isAt } from './places.ts';
import { htmlWriters, refusedMarkup } from './rules.ts';
import { lineAt, type Source, type Violation } from './source-text.ts';

/** Attributes and elements in templates that break the content security policy or bypass the sanitiser. */
export function markupViolations(source: Source): Violation[] {
  const file = source.path;
  return refusedMarkup.flatMap((rule) => {
    if ('except' in rule && isAt(file, htmlWriters)) return [];
    return [...source.markup.matchAll(new RegExp(rule.pattern, 'g'))].map((match) => {
      return { file, line: lineAt(source.markup, match.index + match[0].search(/\S/)), reason: rule.reason };
    });
  });
}
