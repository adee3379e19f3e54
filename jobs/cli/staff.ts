import type { Command } from 'commander';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import type { StaffFlags } from './staffing/flags';
import { amount, interval, seconds, serviceTarget, share, whole } from './staffing/options';

/** `callcast staff`: agents for a demand by Erlang C, or A with a patience; needs no database. */
export function registerStaff(program: Command): void {
  const command = addCommand(
    program,
    'staff',
    'how many agents an interval needs, or what a number of agents makes of it (Erlang C; Erlang A with --patience)',
  )
    .option('--calls <number>', 'calls offered in the interval', amount)
    .option('--aht <duration>', 'mean handling time, after-call work included, as 180, 180s or 3m', seconds)
    .option('--interval <length>', 'length of the interval, as 15m, 30m or 1h', interval, 1800)
    .option('--file <file>', 'many intervals instead: CSV or JSON with calls, aht and, if planned, agents')
    .option('--output <file>', 'with --file: write the rows as CSV')
    .option(
      '--target <share/seconds>',
      'service level, as 0.8/20 (default: 0.8 within --answer-seconds)',
      serviceTarget,
    )
    .option('--asa <duration>', 'target instead: mean wait of answered calls', seconds)
    .option('--abandonment <share>', 'target instead: share of callers who give up; needs --patience', share)
    .option('--max-occupancy <share>', 'agents are not to be busier than this', share)
    .option('--min-agents <number>', 'never fewer', whole, 0)
    .option('--agents <number>', 'do not search: what do so many make of it?', whole)
    .option('--patience <duration>', 'mean time after which callers give up; without it nobody does', seconds)
    .option('--shrinkage <share>', 'paid time not available, all causes together', share, 0)
    .option('--answer-seconds <duration>', 'for the service level, where --target does not say', seconds, 20)
    .option('--lines <share>', 'also trunk lines: this share of calls may find all busy, as 0.001', share)
    .option('--ivr <duration>', 'for --lines: time in the menu', seconds, 0)
    .option('--wrap-up <duration>', 'for --lines: part of the AHT after the call has ended', seconds, 0)
    .option('--explain', 'show every step: formula, inputs, result');
  runs<StaffFlags>(command, staff);
}

async function staff(_: CommandContext, flags: StaffFlags): Promise<Outcome> {
  const { file } = flags;
  if (file !== undefined) {
    const { staffFile } = await import('./staffing/staff-file');
    return staffFile({ ...flags, file });
  }
  const { staffOne } = await import('./staffing/staff-one');
  return staffOne(flags);
}
