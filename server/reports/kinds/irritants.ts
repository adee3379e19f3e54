import type { UseCaseContext } from '@/server/auth/actor';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import type { IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import { irritantOverview } from '@/server/irritants/overview';
import { getSite } from '@/server/sites/get';
import type { ReportDocument, ReportQuestion } from '../document';
import { countText, dayText, moneyText, NO_VALUE, percentText } from '../words';

const MOST_BARS = 10;

/** What annoyed customers in a period, and what it cost. */
export async function irritantsReport(
  context: UseCaseContext,
  { siteId, period }: ReportQuestion,
): Promise<ReportDocument> {
  const [site, overview] = await Promise.all([
    getSite(context, { id: siteId }),
    irritantOverview(context, { siteId, ...period }),
  ]);
  const { rows, alarms } = overview;
  const names = new Map(
    [...rows, ...overview.candidates].map(({ irritant }) => [irritant.id, irritant.name]),
  );
  return {
    title: 'Irritants',
    site,
    period,
    sentence: sentenceOf(overview),
    csv: csvOf(overview),
    sections: [
      {
        heading: 'How often',
        note: 'Share of the searched calls, the dearest first.',
        chart: {
          kind: 'bars',
          unit: 'of the calls',
          bars: rows.slice(0, MOST_BARS).map(({ irritant, figures }) => ({
            name: irritant.name,
            value: figures.share,
            text: percentText(figures.share),
          })),
        },
      },
      { heading: 'What each costs', table: tableOf(overview) },
      ...(alarms.length > 0
        ? [
            {
              heading: 'Alarms that wait',
              table: {
                columns: [
                  { head: 'Irritant', parts: 2 },
                  { head: 'Since', parts: 1.3 },
                  { head: 'Calls', numeric: true },
                  { head: 'Usual', numeric: true },
                ],
                rows: alarms.map(({ irritantId, day, observed, expected }) => [
                  names.get(irritantId) ?? NO_VALUE,
                  dayText(day),
                  countText(observed),
                  countText(expected),
                ]),
              },
            },
          ]
        : []),
    ],
  };
}

function sentenceOf({ rows, searched, totalCostAMonth, rates }: IrritantOverview): string {
  if (searched === 0) return 'No call of this period was searched for irritants.';
  const many = `${rows.length} ${rows.length === 1 ? 'irritant' : 'irritants'}`;
  if (!totalCostAMonth) return `${many} in ${countText(searched)} calls; too few to say what they cost.`;
  const { value, low, high } = totalCostAMonth;
  const money = (amount: number) => moneyText(rates.currency, amount);
  return `${many} cost about ${money(value)} a month (${money(low)} to ${money(high)}), by ${countText(searched)} calls.`;
}

function tableOf({ rows, rates }: IrritantOverview) {
  const costText = ({ figures: { costAMonth } }: IrritantRow): string =>
    costAMonth
      ? `${moneyText(rates.currency, costAMonth.value)} (${moneyText(rates.currency, costAMonth.low)} to ${moneyText(rates.currency, costAMonth.high)})`
      : NO_VALUE;
  return {
    columns: [
      { head: 'Irritant', parts: 2 },
      { head: 'Calls', numeric: true },
      { head: 'Share', numeric: true },
      { head: 'Share before', numeric: true, parts: 1.2 },
      { head: 'A month', numeric: true, parts: 2.4 },
    ],
    rows: rows.map((row) => [
      row.irritant.name,
      countText(row.figures.calls),
      percentText(row.figures.share),
      percentText(row.figures.before?.share ?? null),
      costText(row),
    ]),
  };
}

function csvOf({ period, rows, rates }: IrritantOverview): string {
  const lines = rows.map(({ irritant, figures }) => {
    const { calls, share, before, extraHandleSeconds, costAMonth } = figures;
    return csvLine([
      period.from,
      period.to,
      irritant.name,
      calls,
      share,
      before?.share ?? null,
      extraHandleSeconds?.value ?? null,
      costAMonth?.value ?? null,
      costAMonth?.low ?? null,
      costAMonth?.high ?? null,
      rates.currency,
    ]);
  });
  return (
    csvHead([
      'from',
      'to',
      'irritant',
      'calls',
      'share',
      'before_share',
      'extra_handle_seconds',
      'cost_a_month',
      'cost_low',
      'cost_high',
      'currency',
    ]) + lines.join('')
  );
}
