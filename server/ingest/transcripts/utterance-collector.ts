import { callIdOf, callOfLines, type UtteranceLine, utteranceOf } from '../formats/utterances';
import { RowProblem } from '../row-problem';
import type { CallCollector } from './call-collector';
import { attempt, checked, MOST_CHARS, MOST_TURNS, tooLong } from './checked-call';
import type { CallUnit, UnitProblem } from './incoming-call';
import { NamedValues } from './parts/named-values';
import { recordObject } from './parts/record-object';
import type { TextRules } from './parts/text-rules';
import type { TextRecord } from './text-records';

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
export class UtteranceCollector implements CallCollector {
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
