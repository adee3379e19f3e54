// Does a plan made before a week hold in it?
//   npx tsx bench/staffing-week.ts [week…] [--replications 100] [--csv intervals.csv]
// The bank of 1999 that the repository ships. For each week (its first day; default: the last whole week of the call log, and
// eight in May and June) `callcast forecast` sees the volumes up to the day before; handle times and patience are those of the
// calls logged before it (all of February for later weeks). Each half hour is staffed for 80% in 20 s by Erlang A at the P50 and
// the P80 of the forecast's rate, and for the calls that really came. Then the week's real arrivals are simulated against these
// agents, with lognormal handle times and the Kaplan–Meier patience of the calls of the week itself (later weeks: February).
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addDays } from '@/server/trends/period';
import { bankCalls } from './staffing-week/bank-calls';
import { forecastWeek } from './staffing-week/forecast-week';
import { quantileRow, summaryRow } from './staffing-week/print-week';
import { serviceOf } from './staffing-week/service-of';
import { agentsFor, callsAt, runWeek, type StaffedWeek } from './staffing-week/staff-week';
import { weekOf } from './staffing-week/week-of';

const WEEKS = ['02-21', '05-02', '05-09', '05-23', '05-30', '06-06', '06-13', '06-20', '06-27'];
const PLANS = ['P50', 'P80', 'what came'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replications: { type: 'string', default: '100' }, csv: { type: 'string' } },
});

const log = bankCalls();
const lines = ['week,plan,interval,forecast,agents,came,service_level,half_width'];
const weeks = new Map<string, StaffedWeek[]>(PLANS.map((plan) => [plan, []]));
console.log(
  '| week from | plan | calls | agent hours | service level | intervals of 10 calls or more at 80% | abandoned | occupancy |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const origin of positionals.length > 0 ? positionals : WEEKS.map((day) => `1999-${day}`)) {
  const week = weekOf(origin, log);
  const before = log.filter(({ date }) => date < origin);
  const within = log.filter(({ date }) => date >= origin && date < addDays(origin, 7));
  const planned = serviceOf(before);
  const met = week.exact ? serviceOf(within) : planned;
  const forecast = await forecastWeek(week.history);
  const came = forecast.map(
    (_, at) => week.arrivals.filter((second) => Math.floor(second / 1800) === at).length,
  );
  for (const plan of PLANS) {
    const calls = plan === 'what came' ? came : callsAt(forecast, plan === 'P50' ? 0.5 : 0.8);
    const agents = agentsFor(calls, plan === 'what came' ? met : planned);
    const staffed = await runWeek(
      { arrivals: week.arrivals, forecast, agents },
      met,
      Number(values.replications),
    );
    weeks.get(plan)?.push(staffed);
    console.log(summaryRow(`${origin}${week.exact ? ', to the second' : ''}`, plan, staffed));
    staffed.intervals.forEach((interval, at) => {
      const { agents: count, came: calls, serviceLevel, halfWidth } = interval;
      lines.push(
        [origin, plan, at, interval.forecast, count, calls, serviceLevel ?? '', halfWidth].join(','),
      );
    });
  }
}
console.log('\nSimulated service level of half hours with 10 calls or more, all weeks:\n');
console.log('| plan | 10th percentile | 25th | median | 75th | 90th | mean, by calls |');
console.log('|---|---|---|---|---|---|---|');
for (const plan of PLANS) console.log(quantileRow(plan, weeks.get(plan) ?? []));
if (values.csv) writeFileSync(values.csv, `${lines.join('\n')}\n`);
