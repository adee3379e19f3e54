import { writeFileSync } from 'node:fs';

/** What is expected of the last version of a call. */
interface Expected {
  outcome: 'answered' | 'abandoned';
  waitSeconds: number;
  talkSeconds: number;
}

/** Figures of all calls together. */
export interface ExpectedFigures {
  calls: number;
  answered: number;
  abandoned: number;
  waitSeconds: number;
  talkSeconds: number;
}

const FIRST = Date.parse('2024-02-01T00:00:00Z');
const DAYS = 120;
/** Of the rows of a later delivery, so many correct a call of an earlier one, mostly moving it to another day. */
const CORRECTIONS = 0.3;

/** Writes deliveries as files and keeps count of what they must come to. */
export class Deliveries {
  readonly #calls = new Map<string, Expected>();
  #next = 0;

  constructor(private readonly random: () => number) {}

  /** A file of so many rows: new calls, and corrections of calls of earlier files. */
  write(file: string, rows: number): void {
    const lines = ['call_id,started_at,queue,outcome,wait_s,talk_s'];
    const known = this.#next;
    for (let row = 0; row < rows; row++) {
      const corrects = known > 0 && this.random() < CORRECTIONS;
      const id = `call-${corrects ? this.#below(known) : this.#next++}`;
      const at = new Date(FIRST + this.#below(DAYS * 86_400) * 1000).toISOString();
      const answered = this.random() < 0.9;
      const call: Expected = {
        outcome: answered ? 'answered' : 'abandoned',
        waitSeconds: this.#below(120),
        talkSeconds: answered ? this.#below(600) : 0,
      };
      this.#calls.set(id, call);
      lines.push([id, at, `q${this.#below(4)}`, call.outcome, call.waitSeconds, call.talkSeconds].join(','));
    }
    writeFileSync(file, `${lines.join('\n')}\n`);
  }

  figures(): ExpectedFigures {
    const figures = { calls: 0, answered: 0, abandoned: 0, waitSeconds: 0, talkSeconds: 0 };
    for (const call of this.#calls.values()) {
      figures.calls++;
      figures[call.outcome]++;
      figures.waitSeconds += call.waitSeconds;
      figures.talkSeconds += call.talkSeconds;
    }
    return figures;
  }

  #below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}
