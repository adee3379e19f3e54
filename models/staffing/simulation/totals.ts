import type { CompiledModel } from './compile-model';
import { RatioSums } from './estimate';
import type { AgentFigures, CallFigures, Rows, SimulationResult } from './result';
import type { Tally } from './tally';

/** Adds up the replications of a model: by queue or group × interval, with a row for all and a column for the whole time. */
export class Totals {
  private replications = 0;
  private calls = 0;
  private readonly columns: number;
  private readonly offered: RatioSums;
  private readonly inTime: RatioSums;
  private readonly wait: RatioSums;
  private readonly abandoned: RatioSums;
  private readonly delayed: RatioSums;
  private readonly occupancy: RatioSums;
  private readonly present: RatioSums;

  constructor(private readonly model: CompiledModel) {
    this.columns = model.intervals + 1;
    const ofQueues = () => new RatioSums((model.queues.length + 1) * this.columns);
    const ofGroups = () => new RatioSums((model.groups.length + 1) * this.columns);
    this.offered = ofQueues();
    this.inTime = ofQueues();
    this.wait = ofQueues();
    this.abandoned = ofQueues();
    this.delayed = ofQueues();
    this.occupancy = ofGroups();
    this.present = ofGroups();
  }

  /** Takes in what a replication counted. */
  add(tally: Tally, calls: number): void {
    this.replications += 1;
    this.calls += calls;
    const offered = this.spread(tally.offered);
    const ones = new Float64Array(offered.length).fill(1);
    addAll(this.offered, offered, ones);
    addAll(this.inTime, this.spread(tally.answeredInTime), offered);
    addAll(this.abandoned, this.spread(tally.abandoned), offered);
    addAll(this.delayed, this.spread(tally.delayed), offered);
    addAll(this.wait, this.spread(tally.waitSeconds), this.spread(tally.answered));
    const present = this.spread(tally.presentSeconds);
    addAll(this.occupancy, this.spread(tally.busySeconds), present);
    const { intervals, intervalSeconds } = this.model;
    const seconds = present.map((_, cell) =>
      cell % this.columns === intervals ? intervals * intervalSeconds : intervalSeconds,
    );
    addAll(this.present, present, seconds);
  }

  result(): SimulationResult {
    const { queues, groups } = this.model;
    const callsOf = (cell: number) => this.callFigures(cell);
    const agentsOf = (cell: number) => this.agentFigures(cell);
    return {
      replications: this.replications,
      calls: this.calls,
      queues: queues.map(({ queue }, row) => ({ name: queue.name, ...this.rows(row, callsOf) })),
      groups: groups.map(({ name }, row) => ({ name, ...this.rows(row, agentsOf) })),
      allQueues: this.rows(queues.length, callsOf),
      allGroups: this.rows(groups.length, agentsOf),
    };
  }

  /** Rows × intervals (and a cell that is not counted) → the same with sums of the rows' intervals and of all rows. */
  private spread(counts: Float64Array): Float64Array {
    const { intervals } = this.model;
    const rows = (counts.length - 1) / intervals;
    const spread = new Float64Array((rows + 1) * this.columns);
    for (let row = 0; row < rows; row++) {
      for (let interval = 0; interval < intervals; interval++) {
        const count = counts[row * intervals + interval] as number;
        for (const cell of [
          row * this.columns + interval,
          row * this.columns + intervals,
          rows * this.columns + interval,
          rows * this.columns + intervals,
        ]) {
          spread[cell] = (spread[cell] as number) + count;
        }
      }
    }
    return spread;
  }

  private rows<Figures>(row: number, figuresOf: (cell: number) => Figures): Rows<Figures> {
    const { intervals } = this.model;
    const first = row * this.columns;
    return {
      intervals: Array.from({ length: intervals }, (_, interval) => figuresOf(first + interval)),
      total: figuresOf(first + intervals),
    };
  }

  private callFigures(cell: number): CallFigures {
    const { replications } = this;
    return {
      offered: this.offered.estimate(cell, replications) ?? { value: 0, halfWidth: 0 },
      serviceLevel: this.inTime.estimateShare(cell, replications),
      asaSeconds: this.wait.estimate(cell, replications),
      abandonment: this.abandoned.estimateShare(cell, replications),
      pWait: this.delayed.estimateShare(cell, replications),
    };
  }

  private agentFigures(cell: number): AgentFigures {
    return {
      occupancy: this.occupancy.estimate(cell, this.replications),
      agents: this.present.estimate(cell, this.replications) ?? { value: 0, halfWidth: 0 },
    };
  }
}

function addAll(sums: RatioSums, parts: Float64Array, wholes: Float64Array): void {
  for (let cell = 0; cell < parts.length; cell++) {
    sums.add(cell, parts[cell] as number, wholes[cell] as number);
  }
}
