import { type ExplanationStep, explain } from '@/models/staffing/explain';
import { writeFigure } from '@/models/staffing/explain/write-figure';
import type { Operation } from '@/models/staffing/operate';
import { answerSecondsOf, type RequirementRules } from '@/models/staffing/rules';
import { type TrunkLines, trunkLines } from '@/models/staffing/trunk/trunk-lines';
import { AppError } from '@/server/errors';
import type { Outcome } from '../command';
import type { StaffFlags } from './flags';
import { type StaffFigures, staffFigures, staffInterval } from './staff-figures';
import { staffRules } from './staff-rules';

/** One interval, by flags. */
export function staffOne(flags: StaffFlags): Outcome {
  const { calls, aht, interval } = flags;
  if (calls === undefined || aht === undefined) {
    throw new AppError('invalid_input', 'An interval needs --calls and --aht; many need --file.', {
      hint: 'As: callcast staff --calls 100 --interval 30m --aht 180',
    });
  }
  const rules = staffRules(flags);
  const demand = { calls, ahtSeconds: aht, intervalSeconds: interval };
  const made = staffInterval(demand, rules, flags.agents);
  const figures = staffFigures(made, rules);
  const lines = flags.lines === undefined ? null : linesOf(flags, flags.lines, calls, aht, made);
  const steps = flags.explain ? explain(demand, rules, made) : null;
  return {
    text: [
      ...describe(figures, rules),
      ...(lines ? [describeLines(lines), ...(rules.patienceSeconds === null ? [WITHOUT_PATIENCE] : [])] : []),
      ...(steps ? ['', ...steps.map(describeStep)] : []),
    ].join('\n'),
    data: { ...figures, ...(lines && { lines }), ...(steps && { explanation: steps }) },
  };
}

function linesOf(
  { ivr, wrapUp, interval }: StaffFlags,
  blocking: number,
  calls: number,
  aht: number,
  operation: Operation,
): TrunkLines {
  if (wrapUp > aht) {
    throw new AppError('invalid_input', `--wrap-up ${wrapUp} is longer than --aht ${aht}.`, {
      hint: 'After-call work is a part of the handling time: give the AHT with it.',
    });
  }
  const talkSeconds = aht - wrapUp;
  return trunkLines(
    { entered: calls, ivrSeconds: ivr, calls, intervalSeconds: interval, talkSeconds, operation },
    blocking,
  );
}

function describe(figures: StaffFigures, rules: RequirementRules): string[] {
  const percent = (value: number) => writeFigure(value, 'share');
  const within = answerSecondsOf(rules);
  const { agents, load, asa, abandonment } = figures;
  const schedule = rules.shrinkage > 0 ? `, ${Math.ceil(figures.scheduled - 1e-9)} on the schedule` : '';
  const waits = asa === null ? 'wait without end' : `ASA ${writeFigure(asa, 'seconds')}`;
  const lost = rules.patienceSeconds === null ? '' : `, ${percent(abandonment)} give up`;
  const missed = figures.binding === null && !figures.targetMet ? ['The target is missed.'] : [];
  return [
    `${agents} ${agents === 1 ? 'agent' : 'agents'} online${schedule}, for a load of ${writeFigure(load, 'erlangs')} Erlangs.`,
    `${percent(figures.serviceLevel)} answered within ${within} s, ${percent(figures.pWait)} wait, ${waits}${lost}, occupancy ${percent(figures.occupancy)}.`,
    ...missed,
  ];
}

const WITHOUT_PATIENCE =
  'Where nobody gives up queues have a long tail: for a small blocking plan up to 30% more lines, or give --patience.';

function describeLines({ lines, inMenu, waiting, talking, blocking }: TrunkLines): string {
  const erlangs = (value: number) => writeFigure(value, 'erlangs');
  return `${lines} trunk lines: on average ${erlangs(inMenu)} calls in the menu, ${erlangs(waiting)} waiting, ${erlangs(talking)} talking; ${writeFigure(blocking, 'share')} find all lines busy.`;
}

function describeStep({ symbol, name, value, unit, formula, sentence }: ExplanationStep): string {
  return `${symbol} ${name}: ${writeFigure(value, unit)}\n  ${formula}\n  ${sentence}`;
}
