import { z } from 'zod';
import { type RunnerState, runnerStateSchema } from '../src/schemas/audience/runner.ts';

const withEntries = z.object({ entries: runnerStateSchema.shape.entries });

/** The form as the page of a running attempt hands it to its island. Throws when the page holds no exam runner. */
export function entriesOfRunnerPage(html: string): RunnerState['entries'] {
  for (const [, text] of html.matchAll(/<astro-island[^>]* props="([^"]*)"/g)) {
    const parsed = withEntries.safeParse(decoded([0, JSON.parse(unescaped(text!))]));
    if (parsed.success) return parsed.data.entries;
  }
  throw new Error('the page of the attempt holds no exam runner');
}

/** Astro writes each property of an island as [kind, value]: kind 1 is a list, 0 all else that JSON has. */
type Encoded = [kind: number, value?: unknown];

function decoded([kind, value]: Encoded): unknown {
  if (kind === 1) return (value as Encoded[]).map(decoded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, decoded(one as Encoded)]));
}

/** Ampersands last: an escaped escape must not be read twice. */
function unescaped(attribute: string): string {
  return attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}
