import { Arrivals } from './arrivals';
import { CallTable, GONE, IN_SERVICE, WAITING } from './call-table';
import type { CompiledModel, CompiledQueue, Server } from './compile-model';
import { type Draw, gammaFactor, handleDraw, patienceDraw, streamOf } from './draws';
import { EventHeap } from './event-heap';
import { Ring } from './ring';
import { Staff } from './staff';
import { Tally } from './tally';

/** An event's code is its call × 4 + what happens to it. */
const ENDS = 0;
const HANGS_UP = 1;
const OVERFLOWS = 2;
const CALLS_AGAIN = 3;

/** Each queue has its own sources of random numbers, so that what happens in another does not change its calls. */
const PURPOSES = 5;
const SECOND_CALLS = 4;

interface Line {
  compiled: CompiledQueue;
  arrivals: Arrivals;
  waiting: Ring;
  handle: Draw;
  patience: Draw;
  /** redials and transfers: decided, delayed and handled by numbers of their own */
  second: Draw;
  secondHandle: Draw;
  secondPatience: Draw;
}

/** One run of a model from its first to its last call, by events. Kept between runs for its arrays. */
export class Replication {
  readonly tally: Tally;
  private readonly calls = new CallTable();
  private readonly events = new EventHeap();
  private readonly staffs: Staff[];
  private lines: Line[] = [];
  private interval = 0;
  private boundary = 0;
  private now = 0;
  /** the line whose call comes next */
  private nextLine = 0;

  constructor(private readonly model: CompiledModel) {
    this.tally = new Tally(model);
    this.staffs = model.groups.map((_, group) => new Staff(model, group, this.tally));
  }

  /** Runs replication number `index` of this seed; afterwards `tally` has its counts. Gives the calls simulated. */
  run(seed: number, index: number): number {
    this.begin(seed, index);
    for (;;) {
      const event = this.events.nextTime;
      const arrival = (this.lines[this.nextLine] as Line).arrivals.next;
      if (this.boundary <= event && this.boundary <= arrival) {
        if (this.boundary === Number.POSITIVE_INFINITY) break;
        this.now = this.boundary;
        this.turnInterval();
      } else if (arrival <= event) {
        this.now = arrival;
        this.arrive();
      } else {
        this.now = event;
        this.happen(this.events.pop());
      }
    }
    this.giveUpTheRest();
    return this.calls.length;
  }

  private begin(seed: number, index: number): void {
    const { model } = this;
    this.tally.clear();
    this.calls.clear();
    this.events.clear();
    const warm = model.warmUpSeconds > 0;
    this.interval = warm ? -1 : 0;
    this.now = warm ? -model.warmUpSeconds : 0;
    this.boundary = warm ? 0 : model.intervalSeconds;
    const day = model.dayCv > 0 ? gammaFactor(streamOf(seed, index, 0), model.dayCv) : 1;
    this.lines = model.queues.map((compiled, queue) => {
      const stream = (purpose: number) => streamOf(seed, index, 1 + queue * PURPOSES + purpose);
      const second = stream(SECOND_CALLS);
      return {
        compiled,
        arrivals: new Arrivals(model, compiled, day, stream(0)),
        waiting: this.lines[queue]?.waiting ?? new Ring(),
        handle: handleDraw(stream(1), compiled.cv),
        patience: patienceDraw(stream(2), compiled.queue.patience),
        second,
        secondHandle: handleDraw(second, compiled.cv),
        secondPatience: patienceDraw(second, compiled.queue.patience),
      };
    });
    for (const { waiting } of this.lines) waiting.clear();
    for (const staff of this.staffs) staff.begin(this.now, this.interval);
    this.findNextLine();
  }

  private findNextLine(): void {
    let best = 0;
    for (let line = 1; line < this.lines.length; line++) {
      if ((this.lines[line] as Line).arrivals.next < (this.lines[best] as Line).arrivals.next) best = line;
    }
    this.nextLine = best;
  }

  private turnInterval(): void {
    this.interval += 1;
    const { intervals, intervalSeconds } = this.model;
    this.boundary =
      this.interval < intervals ? (this.interval + 1) * intervalSeconds : Number.POSITIVE_INFINITY;
    for (const staff of this.staffs) staff.turn(this.now, this.interval);
    for (let group = 0; group < this.staffs.length; group++) this.takeWaiting(group);
  }

  private arrive(): void {
    const queue = this.nextLine;
    const line = this.lines[queue] as Line;
    line.arrivals.advance();
    if (this.lines.length > 1) this.findNextLine();
    this.offer(this.calls.add(queue, line.handle() * this.meanHandle(line), line.patience()));
  }

  private meanHandle({ compiled }: Line): number {
    return compiled.handle[Math.min(Math.max(0, this.interval), this.model.intervals - 1)] as number;
  }

  private happen(code: number): void {
    const call = code >> 2;
    const kind = code & 3;
    if (kind === ENDS) this.end(call);
    else if (kind === CALLS_AGAIN) this.offer(call);
    else if (this.calls.state[call] !== WAITING) return;
    else if (kind === HANGS_UP) this.abandon(call);
    else this.overflow(call);
  }

  /** A call comes to its queue: to a free agent, or into the line. */
  private offer(call: number): void {
    const { calls, tally, now } = this;
    const queue = calls.queue[call] as number;
    const cell = this.cellOf(queue);
    calls.at[call] = now;
    calls.cell[call] = cell;
    tally.offered[cell] = (tally.offered[cell] as number) + 1;
    const line = this.lines[queue] as Line;
    const group = this.freeGroup(line.compiled.servers);
    if (group >= 0) {
      this.serve(call, group);
      return;
    }
    tally.delayed[cell] = (tally.delayed[cell] as number) + 1;
    calls.state[call] = WAITING;
    line.waiting.push(call);
    const patience = calls.patience[call] as number;
    if (patience !== Number.POSITIVE_INFINITY) this.events.push(now + patience, call * 4 + HANGS_UP);
    if (line.compiled.overflowServers.length > 0) {
      this.events.push(now + line.compiled.overflowSeconds, call * 4 + OVERFLOWS);
    }
  }

  private cellOf(queue: number): number {
    const { intervals } = this.model;
    const counted = this.interval >= 0 && this.interval < intervals;
    return counted ? queue * intervals + this.interval : this.tally.offered.length - 1;
  }

  /** The group of the best tier with somebody free, of several the one whose agent is idle for longest; −1: none. */
  private freeGroup(servers: readonly Server[]): number {
    let best = -1;
    let tier = 0;
    let since = 0;
    for (const server of servers) {
      if (best >= 0 && server.tier > tier) break;
      const { idle } = this.staffs[server.group] as Staff;
      if (idle.length === 0 || (best >= 0 && idle.first() >= since)) continue;
      best = server.group;
      tier = server.tier;
      since = idle.first();
    }
    return best;
  }

  private serve(call: number, group: number): void {
    const { calls, tally, now } = this;
    const queue = calls.queue[call] as number;
    const cell = calls.cell[call] as number;
    const { compiled } = this.lines[queue] as Line;
    const wait = now - (calls.at[call] as number);
    tally.answered[cell] = (tally.answered[cell] as number) + 1;
    tally.waitSeconds[cell] = (tally.waitSeconds[cell] as number) + wait;
    if (wait <= compiled.queue.answerSeconds) {
      tally.answeredInTime[cell] = (tally.answeredInTime[cell] as number) + 1;
    }
    calls.state[call] = IN_SERVICE;
    calls.group[call] = group;
    (this.staffs[group] as Staff).take(now);
    const factor = (this.model.groups[group] as { factors: Float64Array }).factors[queue] as number;
    this.events.push(now + (calls.handle[call] as number) * factor, call * 4 + ENDS);
  }

  private end(call: number): void {
    const group = this.calls.group[call] as number;
    this.calls.state[call] = GONE;
    if ((this.staffs[group] as Staff).release(this.now)) this.takeWaiting(group);
    const { compiled, second } = this.lines[this.calls.queue[call] as number] as Line;
    if (compiled.transfers.length === 0) return;
    const chance = second();
    const transfer = compiled.transfers.find(({ upTo }) => chance < upTo);
    if (transfer) this.offer(this.secondCall(transfer.queue, transfer.ahtSeconds));
  }

  /** A call drawn apart from the queue's own. @param ahtSeconds NaN: as the queue's */
  private secondCall(queue: number, ahtSeconds: number): number {
    const line = this.lines[queue] as Line;
    const mean = Number.isNaN(ahtSeconds) ? this.meanHandle(line) : ahtSeconds;
    return this.calls.add(queue, line.secondHandle() * mean, line.secondPatience());
  }

  private abandon(call: number): void {
    const { calls, tally } = this;
    const cell = calls.cell[call] as number;
    calls.state[call] = GONE;
    tally.abandoned[cell] = (tally.abandoned[cell] as number) + 1;
    const queue = calls.queue[call] as number;
    const { compiled, second } = this.lines[queue] as Line;
    if (compiled.redialShare === 0 || second() >= compiled.redialShare) return;
    const again = this.now - Math.log(1 - second()) * compiled.redialSeconds;
    if (again < this.model.intervals * this.model.intervalSeconds) {
      this.events.push(again, this.secondCall(queue, Number.NaN) * 4 + CALLS_AGAIN);
    }
  }

  private overflow(call: number): void {
    const { overflowServers } = (this.lines[this.calls.queue[call] as number] as Line).compiled;
    const group = this.freeGroup(overflowServers);
    if (group >= 0) this.serve(call, group);
  }

  /** The free agents of a group take waiting calls while there are any for them. */
  private takeWaiting(group: number): void {
    const { idle } = this.staffs[group] as Staff;
    while (idle.length > 0) {
      const call = this.callFor(group);
      if (call < 0) return;
      this.serve(call, group);
    }
  }

  private callFor(group: number): number {
    const { calls } = this;
    let best = -1;
    let tier = 0;
    let since = 0;
    for (const service of (this.model.groups[group] as CompiledModel['groups'][number]).services) {
      if (best >= 0 && service.tier > tier) break;
      const call = this.firstWaiting((this.lines[service.queue] as Line).waiting);
      if (call < 0) continue;
      const at = calls.at[call] as number;
      if (this.now < at + service.afterSeconds || (best >= 0 && at >= since)) continue;
      best = call;
      tier = service.tier;
      since = at;
    }
    return best;
  }

  /** The first who is still in the line; those who hung up, or were answered, leave it only here. −1: nobody. */
  private firstWaiting(waiting: Ring): number {
    while (waiting.length > 0) {
      const call = waiting.first();
      if (this.calls.state[call] === WAITING) return call;
      waiting.shift();
    }
    return -1;
  }

  /** Whoever still waits when no agent will come any more is lost. */
  private giveUpTheRest(): void {
    const { calls, tally } = this;
    for (const { waiting } of this.lines) {
      for (let call = this.firstWaiting(waiting); call >= 0; call = this.firstWaiting(waiting)) {
        const cell = calls.cell[call] as number;
        calls.state[call] = GONE;
        tally.abandoned[cell] = (tally.abandoned[cell] as number) + 1;
      }
    }
  }
}
