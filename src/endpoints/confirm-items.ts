import { refusalResponse } from '../edge/refusal-response.ts';
import { confirmStaleItems } from '../services/content/confirm-stale-items.ts';
import { backWith, type Endpoint, readBody, seeOther, signedIn } from './endpoint.ts';

const page = '/authoring/stale';

/**
 * POST /api/items/confirm: form with key and, each `<item>~<seen>`, `item` for the boxes that are checked, `every` for
 * all that the form shows; `scope=all` takes those.
 */
export const confirmItemsEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const { key, scope, item, every } = body.value.fields;
  const chosen = [(scope === 'all' ? every : item) ?? []].flat().map((one) => String(one).split('~'));
  if (chosen.length === 0) return seeOther(`${page}?done=nothing`);
  const done = await confirmStaleItems(who.value, {
    itemIds: chosen.map(([id]) => id ?? ''),
    seen: Object.fromEntries(chosen.map(([id, seen]) => [id ?? '', seen ?? ''])),
    key: String(key || who.value.newId()).slice(0, 100),
  });
  if (!done.ok) return backWith(page, done.refusal);
  const { confirmed, proposed, waiting } = done.value;
  const counts = { confirmed: confirmed.length, proposed: proposed.length, waiting: waiting.length };
  const query = Object.entries(counts).map(([name, count]) => `&${name}=${count}`);
  return seeOther(`${page}?done=confirmed${query.join('')}`);
};
