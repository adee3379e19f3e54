import type { ExpectedFigures } from '../faults/deliveries';

/** What is expected of the last version of a call. */
interface Expected {
  outcome: 'answered' | 'abandoned';
  waitSeconds: number;
  talkSeconds: number;
}

export interface SourceOptions {
  /** in front of the ids of its calls */
  name: string;
  random: () => number;
  /** of the rows so many correct an earlier call, 0 to 1 */
  corrections: number;
  /** between which moments calls begin, milliseconds since 1970 */
  from: number;
  to: number;
}

/** Calls on their way. */
export interface CallsOnTheirWay {
  rows: object[];
  /** To be called once they are acknowledged: only then are they corrected. */
  acknowledged(): void;
}

/** A phone system that sends calls and corrects some, and keeps count of what they must come to. */
export class CallSource {
  readonly #calls = new Map<number, Expected>();
  /** requests that are not acknowledged: the first of their new calls, and the older ones they correct */
  readonly #onTheirWay = new Set<{ first: number; corrects: Set<number> }>();
  #next = 0;

  constructor(private readonly options: SourceOptions) {}

  /** New calls and corrections; of a call that is on its way nothing else is sent, as no order would be told. */
  take(count: number): CallsOnTheirWay {
    const taken = { first: this.#next, corrects: new Set<number>() };
    this.#onTheirWay.add(taken);
    const rows = Array.from({ length: count }, () => this.#row(this.#numberFor(taken.corrects)));
    return { rows, acknowledged: () => void this.#onTheirWay.delete(taken) };
  }

  /** Adds what its calls come to. */
  addTo(figures: ExpectedFigures): void {
    for (const call of this.#calls.values()) {
      figures.calls++;
      figures[call.outcome]++;
      figures.waitSeconds += call.waitSeconds;
      figures.talkSeconds += call.talkSeconds;
    }
  }

  #numberFor(corrects: Set<number>): number {
    if (this.options.random() >= this.options.corrections) return this.#next++;
    const under = [...this.#onTheirWay];
    const known = Math.min(...under.map(({ first }) => first));
    const number = this.#below(known);
    if (known === 0 || under.some((request) => request.corrects.has(number))) return this.#next++;
    corrects.add(number);
    return number;
  }

  #row(number: number): object {
    const { name, random, from, to } = this.options;
    const answered = random() < 0.9;
    const call: Expected = {
      outcome: answered ? 'answered' : 'abandoned',
      waitSeconds: this.#below(120),
      talkSeconds: answered ? this.#below(600) : 0,
    };
    this.#calls.set(number, call);
    return {
      call_id: `${name}-${number}`,
      started_at: new Date(from + this.#below(to - from)).toISOString(),
      queue: `q${this.#below(8)}`,
      agent: `a${this.#below(200)}`,
      caller: `+3161${String(this.#below(10_000_000)).padStart(7, '0')}`,
      outcome: call.outcome,
      wait_s: call.waitSeconds,
      talk_s: call.talkSeconds,
      acw_s: answered ? this.#below(60) : 0,
    };
  }

  #below(limit: number): number {
    return Math.floor(this.options.random() * limit);
  }
}
