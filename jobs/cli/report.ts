import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';
import type { ReportFlags } from './report-acts';

/** `callcast report KIND`: a report of a period as a file. */
export function registerReport(program: Command): void {
  const report = addCommand(program, 'report', 'write a report of a period to a file')
    .argument('<kind>', 'scorecard, forecast, irritants, staffing, routing')
    .requiredOption('--site <code>', 'the site')
    .option('--from <date>', 'from this local day (default: the last 28 days with data)')
    .option('--to <date>', 'to this day, inclusive')
    .option('--format <format>', 'pdf or csv', 'pdf')
    .option('--out <file>', 'the file (default: named after kind and period, in this folder)');
  runs<ReportFlags>(report, async (context, options, [kind = '']) => {
    const { withStores } = await import('./with-stores');
    const { writeReport } = await import('./report-acts');
    return withStores(context, (): Promise<Outcome> => writeReport(kind, options));
  });
}
