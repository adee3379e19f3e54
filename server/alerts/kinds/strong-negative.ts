import type { z } from 'zod';
import { seriesNames } from '@/server/forecasts/series-names';
import type { Finding, Look } from '../contracts/finding';
import type { strongNegativeSettings } from '../contracts/settings';
import { strongCalls } from '../queries/strong-calls';
import { clockText, dayText } from './words';

type Settings = z.output<typeof strongNegativeSettings>;

/** Calls whose customer was strongly negative by what was said, a finding a call. What was said stays with the call. */
export async function lookAtSentiment({ siteId, period }: Look, settings: Settings): Promise<Finding[]> {
  const { score, queues, routeTo } = settings;
  const [calls, nameOf] = await Promise.all([
    strongCalls({ siteId, ...period, score, queues }),
    seriesNames(siteId),
  ]);
  return calls.map((call) => {
    const at = new Date(call.start * 1000);
    const where = call.queue === '' ? '' : ` in ${nameOf(call.queue)}`;
    const goesTo = routeTo === '' ? '' : ` To: ${routeTo}.`;
    return {
      subject: `call:${call.call_id}`,
      from: at,
      until: at,
      over: null,
      sentence: `A customer was strongly negative${where} on ${dayText(call.date)}, ${clockText(call.minute)}.${goesTo}`,
      href: `/calls/${siteId}/${encodeURIComponent(call.call_id)}`,
      figures: { callId: call.call_id, queue: call.queue, score: call.score, routeTo },
    };
  });
}
