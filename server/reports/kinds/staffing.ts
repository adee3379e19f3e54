import type { UseCaseContext } from '@/server/auth/actor';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import { getSite } from '@/server/sites/get';
import type { QueuePlan, StaffingPlan } from '@/server/staffing/contracts/plan';
import { staffingPlan } from '@/server/staffing/plan';
import type { ReportDocument, ReportQuestion } from '../document';
import { clockText, countText, dayText, percentText, shortDay } from '../words';

/** How many people the next week needs, by the newest forecast: a report looks ahead, whatever the period it is made for. */
export async function staffingReport(
  context: UseCaseContext,
  { siteId }: ReportQuestion,
): Promise<ReportDocument> {
  const [site, plan] = await Promise.all([
    getSite(context, { id: siteId }),
    staffingPlan(context, { siteId }),
  ]);
  const instants = sumOf(plan);
  const dates = [...new Set(instants.map(({ date }) => date))].sort();
  const period = { from: dates[0] ?? '', to: dates.at(-1) ?? '' };
  const peak = instants.reduce((most, each) => (each.agents > most.agents ? each : most), EMPTY);
  return {
    title: 'Staffing',
    site,
    period,
    csv: csvOf(plan),
    sentence: `The peak, ${dayText(peak.date || period.from)} at ${clockText(peak.minute)}, needs ${countText(peak.agents)} people online and ${countText(Math.ceil(peak.scheduled))} on the schedule.`,
    sections: [
      {
        heading: 'People online',
        note: 'All queues together, each as its own target asks.',
        chart: {
          kind: 'lines',
          unit: 'people',
          band: null,
          points: instants.map(({ date, minute }) => `${shortDay(date)} ${clockText(minute)}`),
          series: [{ name: 'Needed online', values: instants.map(({ agents }) => agents) }],
        },
      },
      {
        heading: 'Day by day',
        table: {
          columns: [
            { head: 'Day', parts: 2 },
            { head: 'Calls', numeric: true },
            { head: 'Peak online', numeric: true },
            { head: 'Hours on the schedule', numeric: true, parts: 1.5 },
          ],
          rows: dates.map((date) => dayRow(date, instants, plan.intervalMinutes)),
        },
      },
      { heading: 'By queue', table: queuesTable(plan) },
    ],
  };
}

interface Instant {
  start: number;
  date: string;
  minute: number;
  calls: number;
  agents: number;
  scheduled: number;
}
const EMPTY: Instant = { start: 0, date: '', minute: 0, calls: 0, agents: 0, scheduled: 0 };

/** All queues at each instant. */
function sumOf({ queues }: StaffingPlan): Instant[] {
  const byStart = new Map<number, Instant>();
  for (const { start, date, minute, calls, agents, scheduled } of queues.flatMap(
    ({ intervals }) => intervals,
  )) {
    const sum = byStart.get(start) ?? { ...EMPTY, start, date, minute };
    sum.calls += calls;
    sum.agents += agents;
    sum.scheduled += scheduled;
    byStart.set(start, sum);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function dayRow(date: string, instants: readonly Instant[], minutes: number): string[] {
  const own = instants.filter((instant) => instant.date === date);
  const sum = (of: (instant: Instant) => number) => own.reduce((total, instant) => total + of(instant), 0);
  return [
    dayText(date),
    countText(sum(({ calls }) => calls)),
    countText(Math.max(0, ...own.map(({ agents }) => agents))),
    countText((sum(({ scheduled }) => scheduled) * minutes) / 60),
  ];
}

function queuesTable({ queues, intervalMinutes }: StaffingPlan) {
  const row = ({ name, intervals, rules }: QueuePlan): string[] => [
    name,
    countText(Math.max(0, ...intervals.map(({ agents }) => agents))),
    countText((intervals.reduce((sum, { scheduled }) => sum + scheduled, 0) * intervalMinutes) / 60),
    percentText(rules.shrinkage),
  ];
  return {
    columns: [
      { head: 'Queue', parts: 2 },
      { head: 'Peak online', numeric: true },
      { head: 'Hours on the schedule', numeric: true, parts: 1.5 },
      { head: 'Shrinkage', numeric: true },
    ],
    rows: queues.map(row),
  };
}

function csvOf({ queues }: StaffingPlan): string {
  const lines = queues.flatMap(({ queue, intervals }) =>
    intervals.map((at) =>
      csvLine([
        queue,
        at.date,
        clockText(at.minute),
        at.calls,
        at.ahtSeconds,
        at.agents,
        at.scheduled,
        at.serviceLevel,
        at.asaSeconds,
        at.occupancy,
      ]),
    ),
  );
  return (
    csvHead([
      'queue',
      'date',
      'time',
      'calls',
      'aht_seconds',
      'agents',
      'scheduled',
      'service_level_share',
      'asa_seconds',
      'occupancy_share',
    ]) + lines.join('')
  );
}
