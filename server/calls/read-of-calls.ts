import { labelNames } from '@/server/labelling/label-names';
import { type CallReading, viewReading } from './call-reading';
import { type InsightRow, insightsOfCalls } from './queries/insights-of-calls';

/** Ids travel in the address of a query. */
const AT_ONCE = 500;

interface PlacedCall {
  callId: string;
  startedAt: Date;
}

const keyOf = (day: string, callId: string): string => `${day} ${callId}`;
const dayOf = (call: PlacedCall): string => call.startedAt.toISOString().slice(0, 10);

/** What was read in some calls; calls without a transcript have nothing. */
export async function readOfCalls<Call extends PlacedCall>(
  siteId: number,
  calls: readonly Call[],
): Promise<(Call & { reading: CallReading | null })[]> {
  if (calls.length === 0) return [];
  const names = await labelNames(siteId);
  const rows: InsightRow[] = [];
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    const some = calls.slice(from, from + AT_ONCE);
    const days = [...new Set(some.map(dayOf))];
    rows.push(...(await insightsOfCalls({ siteId, days, callIds: some.map(({ callId }) => callId) })));
  }
  const found = new Map(rows.map((row) => [keyOf(row.day, row.call_id), row]));
  return calls.map((call) => {
    const row = found.get(keyOf(dayOf(call), call.callId));
    return { ...call, reading: row ? viewReading(row, names) : null };
  });
}
