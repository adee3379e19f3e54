import { addUpCalls } from './add-up-calls';
import { chunkDays } from './chunk-days';
import { hasVolumes } from './has-volumes';
import { nextSnapshot } from './next-snapshot';
import { callRowsPerDay } from './queries/call-rows-per-day';
import { callsToRoll } from './queries/calls-to-roll';
import { daysBesideVolumes } from './queries/days-beside-volumes';
import { type QueueZone, readQueueZones } from './queue-zones';
import { insertRolled } from './statements/insert-rolled';
import { rollAgentDays } from './statements/roll-agent-days';
import { rollDays } from './statements/roll-days';
import { rollFlow } from './statements/roll-flow';
import { rollHours } from './statements/roll-hours';
import { rollIntervals } from './statements/roll-intervals';
import { rollPresence } from './statements/roll-presence';
import { rollSources } from './statements/roll-sources';
import { rollVolumes } from './statements/roll-volumes';
import { rollWaits } from './statements/roll-waits';
import { rollWrapUpDays } from './statements/roll-wrap-up-days';
import { writeHeads } from './statements/write-heads';

/** One pass reads about so many call rows and days: what keeps its memory under some hundred megabytes. */
const PASS = { rows: 3_000_000, days: 400 };
/** Of no more rows the tables are made at once: little memory each, and most of their time is waiting. */
const FEW_ROWS = 100_000;
/** So few calls are read once and added up here: planning a statement for each table takes longer than that. */
const HANDFUL = 2000;
/** A parameter of a statement has room for about twice as many days. */
const MOST_DAYS = 3000;

export interface RecomputeHooks {
  /** After each table of a pass, and after its heads; the name of what was written. */
  onWritten(table: string): Promise<void> | void;
  /** After a pass: these days' rollups are as their facts. */
  onDays(days: readonly string[]): Promise<void> | void;
}

/**
 * Makes the rollups of some UTC days of a site anew from the facts, pass by pass, each under a new snapshot that counts
 * from its end. Days whose interval volumes these days' calls may outrank are made anew with them.
 * @param handful up to so many stored calls a pass are added up here, not in ClickHouse; the outcome is the same
 */
export async function recompute(
  siteId: number,
  days: readonly string[],
  hooks: RecomputeHooks,
  handful: number = HANDFUL,
): Promise<void> {
  const zones = await readQueueZones(siteId);
  const volumes = await hasVolumes(siteId);
  const sorted = [...days].sort();
  for (let from = 0; from < sorted.length; from += MOST_DAYS) {
    const some = sorted.slice(from, from + MOST_DAYS);
    const beside = volumes ? await daysWithVolumes(siteId, some) : new Set<string>();
    const all = [...new Set([...some, ...beside])].sort();
    const rows = await callRowsPerDay({ siteId, days: all });
    const rowsOf = new Map(rows.map((row) => [row.day, row.rows]));
    for (const chunk of chunkDays(all, rowsOf, PASS)) {
      const withVolumes = chunk.some((day) => beside.has(day));
      const held = chunk.reduce((sum, day) => sum + (rowsOf.get(day) ?? 0), 0);
      const snapshot = await nextSnapshot(siteId);
      const pass = { siteId, days: chunk, snapshot, zones };
      if (held <= handful && !withVolumes) await addUp(pass, hooks);
      else await roll(pass, { withVolumes, few: held <= FEW_ROWS }, hooks);
      await writeHeads({ siteId, days: chunk, snapshot });
      await hooks.onWritten('rollup_heads');
      await hooks.onDays(chunk);
    }
  }
}

async function daysWithVolumes(siteId: number, days: readonly string[]): Promise<Set<string>> {
  const found = await daysBesideVolumes({ siteId, days: [...days], ...span(days) });
  return new Set(found.map(({ day }) => day));
}

interface Pass {
  siteId: number;
  days: string[];
  snapshot: number;
  zones: readonly QueueZone[];
}

/** The same as `roll`, for few calls and no interval volumes. */
async function addUp({ siteId, days, snapshot, zones }: Pass, { onWritten }: RecomputeHooks): Promise<void> {
  for (const zone of zones) {
    const presence = async () => {
      await rollPresence({ ...zone, days, snapshot });
      await onWritten('rollup_presence');
    };
    const calls = async () => {
      const tables = addUpCalls(await callsToRoll({ ...zone, days }));
      const insert = async (rolled: (typeof tables)[number]) => {
        await insertRolled(siteId, snapshot, rolled);
        await onWritten(rolled.table);
      };
      await Promise.all(tables.map(insert));
    };
    await Promise.all([presence(), calls()]);
  }
}

async function roll(
  { siteId, days, snapshot, zones }: Pass,
  { withVolumes, few }: { withVolumes: boolean; few: boolean },
  { onWritten }: RecomputeHooks,
): Promise<void> {
  for (const zone of zones) {
    const params = { ...zone, days, snapshot };
    const tables: Record<string, () => Promise<void>> = {
      rollup_interval: async () => {
        await rollIntervals(params);
        if (withVolumes) await rollVolumes({ ...params, ...span(days) });
      },
      rollup_agent_day: () => rollAgentDays(params),
      rollup_wrap_up_day: () => rollWrapUpDays(params),
      rollup_waits: () => rollWaits(params),
      rollup_presence: () => rollPresence(params),
      rollup_flow: () => rollFlow(params),
      rollup_source: () => rollSources(params),
    };
    const write = async ([table, roll]: [string, () => Promise<void>]) => {
      await roll();
      await onWritten(table);
    };
    if (few) await Promise.all(Object.entries(tables).map(write));
    else for (const table of Object.entries(tables)) await write(table);
  }
  await rollHours({ siteId, days, snapshot });
  await onWritten('rollup_hour');
  await rollDays({ siteId, days, snapshot });
  await onWritten('rollup_day');
}

function span(sorted: readonly string[]): { first: string; last: string } {
  const first = sorted[0] ?? '1970-01-01';
  return { first, last: sorted.at(-1) ?? first };
}
