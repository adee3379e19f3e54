import { database } from '@/server/postgres/client';

/** Labels of merged intents and irritants of a site, side by side with what they count for in the end. */
export interface MergedLabels {
  mergedFrom: string[];
  mergedInto: string[];
}

/** Never empty (ClickHouse cannot transform by empty arrays): no label bears the name of a control character. */
export async function mergedLabels(siteId: number): Promise<MergedLabels> {
  const where = { siteId, mergedIntoId: { not: null } };
  const select = { id: true, mergedIntoId: true };
  const [intents, irritants] = await Promise.all([
    database().intent.findMany({ where, select }),
    database().irritant.findMany({ where, select }),
  ]);
  const into = new Map([...intents, ...irritants].map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  const mergedFrom = [...into.keys()];
  return {
    mergedFrom: ['\u0001', ...mergedFrom],
    mergedInto: ['\u0001', ...mergedFrom.map((id) => lastOf(id, into))],
  };
}

function lastOf(id: string, into: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    at = into.get(at) ?? at;
  }
  return at;
}
