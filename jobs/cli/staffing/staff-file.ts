import { rename, writeFile } from 'node:fs/promises';
import { writeFigure } from '@/models/staffing/explain/write-figure';
import type { RequirementRules } from '@/models/staffing/rules';
import { csvLine } from '@/server/csv/write-csv';
import { AppError } from '@/server/errors';
import type { Outcome } from '../command';
import { textTable } from '../forecasting/text-table';
import type { StaffFlags } from './flags';
import { type Cells, type IntervalRow, readIntervals } from './read-intervals';
import { type StaffFigures, staffFigures, staffInterval } from './staff-figures';
import { staffRules } from './staff-rules';

type StaffedRow = IntervalRow & { figures: StaffFigures };

/** The figures that a row of the file gets as columns; `agents` takes the place of its own. */
const COLUMNS = [
  'load',
  'agents',
  'pWait',
  'serviceLevel',
  'asa',
  'meanWait',
  'occupancy',
  'abandonment',
  'scheduled',
] as const satisfies (keyof StaffFigures)[];

/** Every interval of a file, in its order. */
export async function staffFile(flags: StaffFlags & { file: string }): Promise<Outcome> {
  if (flags.calls !== undefined || flags.explain || flags.lines !== undefined) {
    throw new AppError('invalid_input', '--calls, --explain and --lines are for a single interval.', {
      hint: 'Leave them out, or leave out --file.',
    });
  }
  const rules = staffRules(flags);
  const rows = await readIntervals(flags.file, { aht: flags.aht, agents: flags.agents });
  const staffed = rows.map((row) => staffRow(row, flags.interval, rules));
  if (flags.output !== undefined) await writeRows(flags.output, staffed);
  return {
    text: [...(flags.output === undefined ? [table(staffed)] : []), summary(staffed, flags)].join('\n'),
    data: {
      ...(flags.output !== undefined && { output: flags.output }),
      rows: staffed.map(({ cells, calls, ahtSeconds, figures }) => ({
        ...cells,
        calls,
        aht: ahtSeconds,
        ...figures,
      })),
    },
  };
}

function staffRow(row: IntervalRow, intervalSeconds: number, rules: RequirementRules): StaffedRow {
  const { calls, ahtSeconds, agents } = row;
  const made = staffInterval({ calls, ahtSeconds, intervalSeconds }, rules, agents);
  return { ...row, figures: staffFigures(made, rules) };
}

/** The columns of the file, those without which it could do included, then the figures. The file appears when it is whole. */
async function writeRows(file: string, staffed: readonly StaffedRow[]): Promise<void> {
  const own = ownColumns(staffed);
  const lines = staffed.map(({ cells, calls, ahtSeconds, figures }) => {
    const all: Cells = { ...cells, calls, aht: ahtSeconds };
    return csvLine([...own.map((name) => all[name] ?? null), ...COLUMNS.map((name) => figures[name])]);
  });
  await writeFile(`${file}.part`, csvLine([...own, ...COLUMNS]) + lines.join(''));
  await rename(`${file}.part`, file);
}

function ownColumns(staffed: readonly StaffedRow[]): string[] {
  const names = new Set(staffed.flatMap(({ cells }) => Object.keys(cells)));
  names.add('calls').add('aht');
  for (const name of COLUMNS) names.delete(name);
  return [...names];
}

function table(staffed: readonly StaffedRow[]): string {
  const own = ownColumns(staffed);
  const share = (value: number) => writeFigure(value, 'share');
  const rows = staffed.map(({ cells, calls, ahtSeconds, figures }) => {
    const all: Cells = { ...cells, calls, aht: ahtSeconds };
    return [
      ...own.map((name) => String(all[name] ?? '')),
      writeFigure(figures.load, 'erlangs'),
      String(figures.agents),
      share(figures.serviceLevel),
      figures.asa === null ? 'without end' : writeFigure(figures.asa, 'seconds'),
      share(figures.occupancy),
      share(figures.abandonment),
      writeFigure(figures.scheduled, 'people'),
    ];
  });
  const heads = ['load', 'agents', 'service', 'ASA', 'occupancy', 'given up', 'scheduled'];
  return `${textTable([...own, ...heads], rows)}\n`;
}

function summary(staffed: readonly StaffedRow[], { interval, output }: StaffFlags): string {
  const peak = staffed.reduce((most, row) => (row.figures.agents > most.figures.agents ? row : most));
  const hours = (staffed.reduce((sum, { figures }) => sum + figures.agents, 0) * interval) / 3600;
  const where = output === undefined ? '' : `: ${output}`;
  return `${staffed.length} intervals, ${writeFigure(hours, 'agents')} agent hours online; most at ${peak.place.toLowerCase()}, ${peak.figures.agents} agents${where}`;
}
