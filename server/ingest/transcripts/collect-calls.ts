import { textFormatNamed } from '../formats/registry';
import type { TextFormat } from '../formats/text-format';
import { callIdOf, callOfLines, type UtteranceLine, utteranceOf } from '../formats/utterances';
import { RowProblem } from '../row-problem';
import type { RecordProblem } from '../source/tokenize';
import type { CallUnit, IncomingCall, UnitProblem } from './incoming-call';
import { NamedValues } from './parts/named-values';
import { recordObject } from './parts/record-object';
import type { TextRules } from './parts/text-rules';
import type { TextRecord } from './text-records';

/** Makes calls of records. A call is in memory as a whole: masking needs all of it. */
interface CallCollector {
  push(records: readonly TextRecord[]): CallUnit[];
  /** The calls that wait for more records; none may come any more. */
  end(): CallUnit[];
}

/** More than this is no conversation of a call, but a mapping that does not fit. */
const MOST_TURNS = 20_000;
const MOST_CHARS = 8_000_000;
/** A file of so many records is none of one call, however many of them are broken. */
const MOST_FIRST = 100;
/** Of calls whose parts stand among each other, all of which wait for the end of the file. */
const MOST_WAITING_CHARS = 64_000_000;

export function collectorOf(rules: TextRules): CallCollector {
  if (rules.mapping.format === 'utterances') return new UtteranceCollector(rules);
  return new RecordCollector(textFormatNamed(rules.mapping.format), rules);
}

/**
 * A record is a call; of formats whose records may hold several calls, each of them is; and where records are parts of a
 * call (segments, results of a stream), all those of a call are one. Calls are numbered so that lines only go up.
 */
class RecordCollector implements CallCollector {
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

function attempt<Result>(line: number, read: () => Result): Result | UnitProblem {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof RowProblem)) throw thrown;
    const { field, reason, hint } = thrown;
    return { line, field, reason, hint };
  }
}

/** @throws RowProblem */
function checked(call: IncomingCall): IncomingCall {
  if (call.callId === '') throw new RowProblem('callId', 'It names no call.', 'Every call needs a call_id.');
  if (call.turns.length === 0 && !call.wordless)
    throw new RowProblem('utterances', 'Nothing is said in it.', 'Leave it out.');
  if (call.turns.length > MOST_TURNS) throw tooLong();
  return call;
}

const LONG: RecordProblem = {
  reason: `This call has more than ${MOST_TURNS} utterances or ${MOST_CHARS} characters.`,
  hint: 'Lines of several calls probably have the same call_id.',
};

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

function tooLong(): RowProblem {
  return new RowProblem('callId', LONG.reason, LONG.hint);
}

/** Consecutive lines of a call, until a line of another one comes. */
interface Group {
  callId: string;
  firstLine: number;
  lastLine: number;
  raw: string[];
  chars: number;
  lines: UtteranceLine[];
  problem: UnitProblem | null;
}

/**
 * Lines of one call stand together. A call of which a line is bad goes to quarantine as a whole, because a part of it,
 * mended and sent alone, would replace all of it. A line that cannot be read at all may belong to the call before it or
 * behind it: both go with it.
 */
class UtteranceCollector implements CallCollector {
  #group: Group | null = null;
  /** the line before could not be read: the next call may lack it */
  #doubtful: UnitProblem | null = null;

  constructor(private readonly rules: TextRules) {}

  push(records: readonly TextRecord[]): CallUnit[] {
    return records.flatMap((record) => this.#take(record));
  }

  end(): CallUnit[] {
    const unit = this.#group && unitOf(this.#group, this.rules);
    this.#group = null;
    return unit ? [unit] : [];
  }

  #take(record: TextRecord): CallUnit[] {
    const values = record.object && NamedValues.of(record.object);
    const callId = attempt(record.line, () => {
      recordObject(record);
      const named = values ? callIdOf(values) : '';
      if (named !== '') return named;
      throw new RowProblem('callId', 'The line names no call.', 'Every line needs a call_id.');
    });
    if (typeof callId !== 'string') return this.#unreadable(record, callId);
    const done = this.#group && this.#group.callId !== callId ? this.end() : [];
    this.#group ??= newGroup(callId, record.line, this.#doubtful);
    this.#doubtful = null;
    this.#add(this.#group, record, values);
    return done;
  }

  #add(group: Group, record: TextRecord, values: NamedValues | null): void {
    group.lastLine = record.lastLine;
    group.chars += record.raw.length;
    if (group.chars > MOST_CHARS || group.lines.length >= MOST_TURNS) {
      group.problem ??= attempt(record.line, () => {
        throw tooLong();
      });
      group.lines = [];
      return;
    }
    group.raw.push(record.raw);
    const line = attempt(record.line, () => utteranceOf(values ?? NamedValues.of({}), this.rules));
    if ('reason' in line) group.problem ??= line;
    else if (!group.problem) group.lines.push(line);
  }

  #unreadable(record: TextRecord, problem: UnitProblem): CallUnit[] {
    this.#doubtful = {
      ...problem,
      reason: `Line ${record.line}, before this call, cannot be read and may belong to it.`,
      hint: 'Mend that line, and send it with the calls around it.',
    };
    if (!this.#group) {
      const { line, lastLine, raw } = record;
      return [{ firstLine: line, lastLine, raw, call: problem }];
    }
    this.#group.raw.push(record.raw);
    this.#group.lastLine = record.lastLine;
    this.#group.problem ??= problem;
    return this.end();
  }
}

function newGroup(callId: string, line: number, doubtful: UnitProblem | null): Group {
  const problem = doubtful && { ...doubtful, line };
  return { callId, firstLine: line, lastLine: line, raw: [], chars: 0, lines: [], problem };
}

function unitOf({ firstLine, lastLine, raw, lines, problem }: Group, rules: TextRules): CallUnit {
  const call = problem ?? attempt(firstLine, () => checked(callOfLines(lines, rules)));
  return { firstLine, lastLine, raw: raw.join('\n'), call };
}
