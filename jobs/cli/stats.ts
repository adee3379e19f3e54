import type { Command } from 'commander';
import type { CallStats, MeanSeconds } from '@/server/calls/stats';
import { addCommand, type CommandContext, type Outcome, runs } from './command';

/** `callcast stats`: what is stored, counted from the facts. */
export function registerStats(program: Command): void {
  const command = addCommand(
    program,
    'stats',
    'count what is stored, and check that the rollups agree',
  ).option('--site <code>', 'only this site');
  runs<{ site?: string }>(command, stats);
}

async function stats(context: CommandContext, options: { site?: string }): Promise<Outcome> {
  const { withStores } = await import('./with-stores');
  const { callStats } = await import('@/server/calls/stats');
  const { CLI_ACTOR } = await import('@/server/auth/actor');
  const found = await withStores(context, () =>
    callStats({ actor: CLI_ACTOR }, options.site === undefined ? {} : { site: options.site }),
  );
  return { text: describe(found), data: found };
}

function describe(stats: CallStats): string {
  const lines = [
    `Calls: ${count(stats.calls)}${stats.firstCallAt ? ` from ${stats.firstCallAt} to ${stats.lastCallAt}` : ''}`,
    `  by outcome: ${counts(stats.byOutcome)}`,
    `  by the source's word: ${counts(stats.bySourceOutcome)}`,
    `  mean wait: ${means(stats.meanWaitSeconds)}`,
    `  mean talk: ${means(stats.meanTalkSeconds)}`,
    `Quarantined rows: ${count(stats.quarantinedRows)}`,
    `Rollups agree with the facts: ${stats.rollupsAgree ? 'yes' : `no (${stats.dirtyDays} days wait to be settled)`}`,
  ];
  for (const { site, calls, intervalVolumes } of stats.sites) {
    const volumes = `${count(intervalVolumes.intervals)} interval volumes (${count(intervalVolumes.calls)} calls)`;
    lines.push(`Site ${site.name} (${site.code}, ${site.timeZone}): ${count(calls)} calls, ${volumes}`);
  }
  return lines.join('\n');
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function counts(of: Record<string, number>): string {
  const parts = Object.entries(of).map(([word, calls]) => `${word || '(none)'} ${count(calls)}`);
  return parts.join(', ') || 'none';
}

function means({ all, answered }: MeanSeconds): string {
  const seconds = (value: number | null) => (value === null ? 'none' : `${value.toFixed(4)} s`);
  return `${seconds(all)} over all calls, ${seconds(answered)} over answered calls`;
}
