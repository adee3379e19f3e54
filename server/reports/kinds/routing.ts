import type { UseCaseContext } from '@/server/auth/actor';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import type { RecommendationView } from '@/server/routing/contracts/recommendation';
import { recommendations } from '@/server/routing/recommendations';
import { getSite } from '@/server/sites/get';
import type { ReportDocument, ReportQuestion } from '../document';
import { countText, percentText } from '../words';

/** Which calls go to the wrong place, and what a change would save. */
export async function routingReport(
  context: UseCaseContext,
  { siteId, period }: ReportQuestion,
): Promise<ReportDocument> {
  const [site, found] = await Promise.all([
    getSite(context, { id: siteId }),
    recommendations(context, { siteId, ...period }),
  ]);
  const [first] = found.rows;
  return {
    title: 'Routing',
    site,
    period,
    csv: csvOf(found.rows),
    sentence: first
      ? first.sentence
      : `No queue passes calls of an intent on more than it should, by ${countText(found.read)} calls whose intent was read.`,
    sections:
      found.rows.length === 0
        ? []
        : [
            {
              heading: 'Recommendations',
              note: 'The dearest first; transfers saved a month with their interval.',
              table: {
                columns: [
                  { head: 'About', parts: 1.5 },
                  { head: 'Enters', parts: 1.2 },
                  { head: 'Passed to', parts: 1.2 },
                  { head: 'Calls', numeric: true, parts: 0.7 },
                  { head: 'Passed on', numeric: true },
                  { head: 'Transfers a month', numeric: true, parts: 1.6 },
                ],
                rows: found.rows.map(cellsOf),
              },
            },
          ],
  };
}

function cellsOf({ intent, queue, to, calls, share, effect }: RecommendationView): string[] {
  const { mean, low, high } = effect.transfers;
  return [
    intent.name,
    queue.name,
    to.name,
    countText(calls),
    percentText(share),
    `${countText(mean)} (${countText(low)} to ${countText(high)})`,
  ];
}

function csvOf(rows: readonly RecommendationView[]): string {
  const lines = rows.map(({ intent, queue, to, calls, passed, share, effect, sentence }) =>
    csvLine([
      intent.name,
      queue.name,
      to.name,
      calls,
      passed,
      share,
      effect.transfers.mean,
      effect.transfers.low,
      effect.transfers.high,
      effect.handleHours?.mean ?? null,
      sentence,
    ]),
  );
  return (
    csvHead([
      'intent',
      'enters',
      'passed_to',
      'calls',
      'passed',
      'share',
      'transfers_a_month',
      'transfers_low',
      'transfers_high',
      'handle_hours_a_month',
      'sentence',
    ]) + lines.join('')
  );
}
