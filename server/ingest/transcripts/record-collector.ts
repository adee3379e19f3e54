import type { TextFormat } from '../formats/text-format';
import type { RecordProblem } from '../source/tokenize';
import type { CallCollector } from './call-collector';
import { attempt, checked, LONG, MOST_CHARS } from './checked-call';
import type { CallUnit, IncomingCall } from './incoming-call';
import type { TextRules } from './parts/text-rules';
import type { TextRecord } from './text-records';

/** A file of so many records is none of one call, however many of them are broken. */
const MOST_FIRST = 100;
/** Of calls whose parts stand among each other, all of which wait for the end of the file. */
const MOST_WAITING_CHARS = 64_000_000;

/**
 * A record is a call; of formats whose records may hold several calls, each of them is; and where records are parts of a
 * call (segments, results of a stream), all those of a call are one. Calls are numbered so that lines only go up.
 */
export class RecordCollector implements CallCollector {
  #lastLine = 0;
  #waiting = 0;
  readonly #first: TextRecord[] = [];
  #isMany = false;
  #latest: Parts | null = null;
  /** by the call they name; '' where they name none */
  readonly #parts = new Map<string, Parts>();

  constructor(
    private readonly format: TextFormat,
    private readonly rules: TextRules,
  ) {}

  push(records: readonly TextRecord[]): CallUnit[] {
    return records.flatMap((record) => {
      const { object } = record;
      if (this.#latest || (object && this.format.isPart?.(object))) return this.#keep(record);
      if (this.#isMany) return this.#unitsOf(record, this.rules.ofMany);
      const isSecond = record.problem === null && this.#first.some(({ problem }) => problem === null);
      this.#first.push(record);
      this.#isMany = isSecond || this.#first.length >= MOST_FIRST;
      return this.#isMany ? this.#release(this.rules.ofMany) : [];
    });
  }

  end(): CallUnit[] {
    const first = this.#release(this.rules);
    const all = [...this.#parts.values()];
    const rules = all.length > 1 ? this.rules.ofMany : this.rules;
    return [...first, ...all.map((parts) => this.#unit(wholeOf(parts), rules))];
  }

  /** The first record waits: the name of the file is that of its call only where no other sound one comes. */
  #release(rules: TextRules): CallUnit[] {
    return this.#first.splice(0).flatMap((record) => this.#unitsOf(record, rules));
  }

  #unitsOf(record: TextRecord, rules: TextRules): CallUnit[] {
    const { object } = record;
    const several = object ? (this.format.apart?.(object) ?? [object]) : [];
    if (several.length < 2) return [this.#unit(record, rules)];
    return several.map((one) =>
      this.#unit({ ...record, raw: JSON.stringify(one), object: one }, this.rules.ofMany),
    );
  }

  /** What names no call (also a line that cannot be read) goes with what stands before it. */
  #keep(record: TextRecord): CallUnit[] {
    const named = record.object ? (this.format.callOfPart?.(record.object) ?? '') : '';
    const known = named === '' ? this.#latest : this.#parts.get(named);
    const parts = known ?? { first: record, last: record, records: [], chars: 0, problem: null };
    if (!known) this.#parts.set(named, parts);
    this.#latest = parts;
    parts.last = record;
    parts.chars += record.raw.length;
    if (parts.chars > MOST_CHARS) parts.problem ??= LONG;
    if (this.#waiting > MOST_WAITING_CHARS) parts.problem ??= CROWDED;
    if (parts.problem === null) {
      parts.records.push(record);
      this.#waiting += record.raw.length;
    }
    return [];
  }

  #unit(record: TextRecord, rules: TextRules): CallUnit {
    const firstLine = Math.max(record.line, this.#lastLine + 1);
    const lastLine = Math.max(record.lastLine, firstLine);
    this.#lastLine = lastLine;
    return {
      firstLine,
      lastLine,
      raw: record.raw,
      call: attempt(firstLine, () => begun(checked(this.format.call(record, rules)), rules)),
    };
  }
}

/** Records that are parts of one call. */
interface Parts {
  first: TextRecord;
  last: TextRecord;
  records: TextRecord[];
  chars: number;
  /** they are too many */
  problem: RecordProblem | null;
}

function wholeOf({ first, last, records, problem: tooMany }: Parts): TextRecord {
  const problem = tooMany ?? records.find((part) => part.problem)?.problem ?? null;
  const parts = records.flatMap(({ object }) => object ?? []);
  return {
    line: first.line,
    lastLine: last.lastLine,
    raw: records.map((part) => part.raw).join('\n'),
    object: problem ? null : { parts },
    problem,
  };
}

const CROWDED: RecordProblem = {
  reason: `The parts of calls in this file are more than ${MOST_WAITING_CHARS} characters.`,
  hint: 'Cut the file into calls, or into files of fewer calls.',
};

/** A call that does not tell when it began, with what the mapping says of it. @throws RowProblem */
function begun(call: IncomingCall, rules: TextRules): IncomingCall {
  const { startedAt } = rules.mapping;
  if (call.facts.startedAt !== null || startedAt === undefined) return call;
  const instant = new Date(rules.instantOf(startedAt, 'startedAt'));
  return { ...call, facts: { ...call.facts, startedAt: instant } };
}
