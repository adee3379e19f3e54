import { z } from 'zod';
import { CLI_ACTOR } from '@/server/auth/actor';
import { raiseAlarms } from '@/server/irritants/alarms/raise';
import type { IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import { importRules, rulesFile } from '@/server/irritants/import-rules';
import { irritantOptions } from '@/server/irritants/options';
import { irritantOverview } from '@/server/irritants/overview';
import { TASKS } from '@/server/language-runs/tasks';
import { parseInput } from '@/server/parse-input';
import type { Outcome } from './command';
import { readJson } from './read-json';
import { runLanguageTask } from './run-language-task';
import { siteNamed } from './site-named';

export interface DiscoverFlags {
  site: string;
  from?: string;
  to?: string;
  seed: string;
}

const context = { actor: CLI_ACTOR };
/** What a person typed may be anything. */
const asTyped = z.unknown().pipe(TASKS.discover_irritants);

/**
 * Looks for irritants and reads the calls with what was found, in this command's own child processes.
 * @throws AppError `not_found` for an unknown site, `conflict` with too few transcripts, `canceled` after Ctrl-C
 */
export async function discoverNow({ site, from, to, seed }: DiscoverFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const settings = parseInput(asTyped, { from, to, seed: Number(seed) });
  const run = await runLanguageTask({ siteId, task: 'discover_irritants', settings });
  await runLanguageTask({ siteId, task: 'read_calls', settings: { kinds: ['irritant'], scope: 'all' } });
  const alarms = await raiseAlarms(siteId);
  const found = z
    .object({ looked: z.int(), topics: z.int(), made: z.int(), known: z.int() })
    .parse(run.result);
  const text = `Found ${found.topics} topics in ${found.looked} calls: ${found.made} new, ${found.known} known already.`;
  return { text, data: { ...run, alarms } };
}

/**
 * Takes over irritants written as rules and reads the calls with them.
 * @throws AppError `not_found` for an unknown site or a file that is not there, `invalid_input` for what is not such a list
 */
export async function importRulesNow(file: string, { site }: { site: string }): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const rules = parseInput(z.unknown().pipe(rulesFile), await readJson(file));
  const imported = await importRules(context, { siteId, rules });
  await runLanguageTask({ siteId, task: 'read_calls', settings: { kinds: ['irritant'], scope: 'all' } });
  return {
    text: `Took over ${imported.made + imported.changed} rules: ${imported.made} new, ${imported.changed} known already.`,
    data: { ...imported },
  };
}

/**
 * The irritants of a site with their figures.
 * @throws AppError `not_found` for an unknown site
 */
export async function listIrritants(asked: { site: string; from?: string; to?: string }): Promise<Outcome> {
  const siteId = await siteNamed(asked.site);
  const { chosen } = await irritantOptions(context, { siteId });
  const period = chosen?.known && chosen.defaultPeriod;
  if (!period) return { text: `No transcripts of ${asked.site} yet.`, data: { rows: [], candidates: [] } };
  const from = asked.from ?? period.from;
  const to = asked.to ?? period.to;
  const overview = await irritantOverview(context, { siteId, from, to });
  const { rows, candidates, alarms, searched, totalCostAMonth, rates, comparison } = overview;
  const data = {
    period: { from, to },
    comparison,
    searched,
    totalCostAMonth,
    rates,
    rows,
    candidates,
    alarms,
  };
  return { text: describe(overview), data };
}

function describe(overview: IrritantOverview): string {
  const { rows, candidates, searched, period } = overview;
  const head = `${period.from} to ${period.to}, ${searched} calls searched`;
  const lines = [
    ...rows.map((row) => lineOf(row, overview)),
    ...candidates.map((row) => `${lineOf(row, overview)}  (candidate)`),
  ];
  return [
    head,
    ...(lines.length > 0 ? lines : ['No irritants yet: run "callcast irritants discover".']),
  ].join('\n');
}

function lineOf({ irritant, figures, alarm }: IrritantRow, { rates }: IrritantOverview): string {
  const { calls, share, extraHandleSeconds, costAMonth } = figures;
  const time = extraHandleSeconds
    ? `${signed(extraHandleSeconds.value)} s (${signed(extraHandleSeconds.low)} to ${signed(extraHandleSeconds.high)})`
    : 'extra time not known';
  const cost = costAMonth
    ? `${Math.round(costAMonth.value)} ${rates.currency} a month (${Math.round(costAMonth.low)} to ${Math.round(costAMonth.high)})`
    : 'cost not known';
  const warning = alarm ? `  [${alarm.kind} since ${alarm.day}]` : '';
  return `${irritant.name}: ${calls} calls (${(share * 100).toFixed(1)}%), ${time}, ${cost}${warning}`;
}

const signed = (value: number): string => `${value >= 0 ? '+' : ''}${Math.round(value)}`;
