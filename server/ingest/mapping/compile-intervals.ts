import { ZoneClock } from '../convert/zone-clock';
import type { IntervalVolume } from '../interval-volume';
import { RowProblem } from '../row-problem';
import { requireColumns, textReader } from './columns';
import type { ConvertRow, MappingSite } from './compile-calls';
import { countReader, durationReader, timeReader } from './field-readers';
import type { CountSource, IntervalMapping } from './mapping';

/** @throws AppError `invalid_input` when the file lacks a column of the mapping */
export function compileIntervals(
  mapping: IntervalMapping,
  columns: readonly string[],
  site: MappingSite,
): ConvertRow<IntervalVolume> {
  requireColumns(mapping, columns);
  const { fields } = mapping;
  const rules = { clock: new ZoneClock(mapping.timeZone ?? site.timeZone), now: site.now };
  const start = timeReader(columns, 'intervalStart', fields.intervalStart, rules);
  const queue = textReader(columns, 'queue', fields.queue);
  const type = textReader(columns, 'type', fields.type);
  const counts = countsReader(mapping, columns);
  const asa = durationReader(columns, 'asaMs', fields.asaMs);
  const longest = durationReader(columns, 'longestWaitMs', fields.longestWaitMs);
  const aht = durationReader(columns, 'ahtMs', fields.ahtMs);
  return (cells) => {
    const at = start(cells);
    if (at === null) {
      throw new RowProblem('intervalStart', 'The start of the interval is missing.', 'Every row needs one.');
    }
    return {
      queue: queue(cells),
      type: type(cells),
      intervalStart: new Date(at),
      intervalMinutes: mapping.minutes,
      ...counts(cells),
      asaMs: asa(cells),
      longestWaitMs: longest(cells),
      ahtMs: aht(cells),
    };
  };
}

type Counts = Pick<
  IntervalVolume,
  'calls' | 'offered' | 'answered' | 'abandoned' | 'shortAbandoned' | 'withinTarget'
>;

function countsReader({ fields }: IntervalMapping, columns: readonly string[]) {
  const reader = (field: string, source: CountSource | undefined) => {
    const read = countReader(columns, field, source);
    return (cells: readonly string[], of: { offered: number | null; answered: number | null }) => {
      const value = read(cells);
      if (value === null || !source?.percentOf) return value;
      const whole = of[source.percentOf];
      return whole === null ? null : (value / 100) * whole;
    };
  };
  const readers = {
    calls: reader('calls', fields.calls),
    offered: reader('offered', fields.offered),
    answered: reader('answered', fields.answered),
    abandoned: reader('abandoned', fields.abandoned),
    shortAbandoned: reader('shortAbandoned', fields.shortAbandoned),
    withinTarget: reader('withinTarget', fields.withinTarget),
  };
  return (cells: readonly string[]): Counts => {
    const unknown = { offered: null, answered: null };
    const said = readers.offered(cells, unknown);
    const answered = readers.answered(cells, { offered: said, answered: null });
    const abandoned = readers.abandoned(cells, { offered: said, answered });
    const offered = said ?? (answered !== null && abandoned !== null ? answered + abandoned : null);
    const calls = readers.calls(cells, { offered, answered }) ?? offered;
    if (calls === null) {
      throw new RowProblem(
        'calls',
        'The number of calls is missing.',
        'Leave a row out, or write 0 when none came.',
      );
    }
    const shortAbandoned = readers.shortAbandoned(cells, { offered, answered });
    const withinTarget = readers.withinTarget(cells, { offered, answered });
    return { calls, offered, answered, abandoned, shortAbandoned, withinTarget };
  };
}
