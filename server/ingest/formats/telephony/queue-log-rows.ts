import { detached } from '../../convert/detached';
import type { SourceRecord } from '../../source/tokenize';
import type { RowMaker, SourceItem } from '../call-format';
import { type CallRow, callCells } from './call-row';
import { InOrder } from './in-order';
import { PacedRows } from './paced-rows';
import { QUEUE_LOG_COLUMNS, type QueueEvent, queueEventOf, tellsOfCall } from './queue-events';
import { QueuedCall } from './queued-call';
import { TableLines } from './table-lines';

/** A call that left a queue unanswered may enter another one; later than that it is another visit. */
const MAY_ENTER_AGAIN_MS = 30 * 60_000;
/** Of a call of which nothing was heard for so long nothing more will be heard. */
const LONGEST_SILENCE_MS = 24 * 3_600_000;
/** What comes after an agent had the call (an end that is told twice, the next queue) comes soon. */
const REMEMBERED_MS = 2 * 3_600_000;
const MOST_OPEN = 100_000;
/** A line may stand so many lines away from where its time belongs. */
export const LINES_OUT_OF_ORDER = 2_000;
/** Looking for calls that fell silent costs a look at all open ones: not at every line. */
const LINES_BETWEEN_LOOKS = 1_000;

const NO_EVENT = {
  reason: 'The line is no event of a queue_log.',
  hint: 'It should look like 1366720340|1366720340.303267|sales|SIP/8007|RINGNOANSWER|1000.',
};
const NOT_OVER = {
  reason: 'The call was still waiting where the file ends: how it went on is not known.',
  hint: 'It comes whole when the log is sent again later, or with the log that follows put behind this one.',
};

/** Joins the events of a queue_log into calls. Memory is that of the calls under way. */
export class QueueLogRows implements RowMaker {
  readonly #rows = new PacedRows();
  /** the file may be an export of the table queue_log */
  readonly #table = new TableLines();
  readonly #events = new InOrder<{ event: QueueEvent; raw: string }>(LINES_OUT_OF_ORDER);
  readonly #open = new Map<string, QueuedCall>();
  /** calls that are over: how many times an agent had them, and when last */
  readonly #served = new Map<string, { visits: number; at: number }>();
  #last = 0;
  #now = 0;
  #lines = 0;

  push(items: readonly SourceItem[]): SourceRecord[] {
    const made: SourceRecord[] = [];
    for (const item of items) {
      this.#take(item);
      this.#lines += 1;
      if (this.#lines % LINES_BETWEEN_LOOKS === 0) this.#closeSilent();
      this.#rows.at(item.line, made);
    }
    return made;
  }

  end(): SourceRecord[] {
    for (const { event, raw } of this.#events.rest()) this.#takeEvent(event, raw);
    for (const [callId, call] of this.#open) this.#close(callId, call);
    return this.#rows.rest();
  }

  #take(item: SourceItem): void {
    const event = queueEventOf({ raw: item.raw, object: item.object ?? this.#table.object(item.raw) });
    if (!event) {
      const passed = item.raw.trim() === '' || this.#table.isHeader(item.raw, QUEUE_LOG_COLUMNS);
      if (!passed) this.#rows.addProblem(item, item.problem ?? NO_EVENT);
      return;
    }
    const next = this.#events.add(event.at.ms, { event, raw: item.raw });
    if (next) this.#takeEvent(next.event, next.raw);
  }

  #takeEvent(event: QueueEvent, raw: string): void {
    // The earlier one of two: a single damaged time must not make all open calls old.
    this.#now = Math.min(this.#last, event.at.ms);
    this.#last = event.at.ms;
    if (event.name === 'QUEUESTART') for (const call of this.#open.values()) call.restarted = true;
    if (!tellsOfCall(event)) return;
    const call = this.#callOf(event.callId, event);
    if (!call) return;
    const row = call.take(event, raw);
    if (!row) return;
    this.#open.delete(event.callId);
    this.#add(call, row);
    this.#countVisit(event.callId, event.at.ms, row.agent ? 1 : 0);
  }

  /** The call an event is of; null for what is told after its end. */
  #callOf(callId: string, event: { name: string; at: QueuedCall['lastAt'] }): QueuedCall | null {
    const open = this.#open.get(callId);
    // An agent had it and its end was not told, as of some transfers: what begins now is the next visit.
    const another = event.name === 'ENTERQUEUE' && (open?.isConnected || this.#isLongGone(open, event.at.ms));
    if (open && !another) return open;
    if (open) this.#close(callId, open);
    const visits = this.#visits(callId);
    if (this.#served.has(callId) && event.name !== 'ENTERQUEUE' && event.name !== 'CONNECT') return null;
    const call = new QueuedCall(visits === 0 ? callId : `${callId}-${visits + 1}`, event.at);
    this.#open.set(detached(callId), call);
    this.#closeSurplus();
    return call;
  }

  #visits(callId: string): number {
    return this.#served.get(callId)?.visits ?? 0;
  }

  /** @param more 1 where an agent had it: what comes then is another visit; 0 where it was given up */
  #countVisit(callId: string, at: number, more: 0 | 1): void {
    const visits = this.#visits(callId) + more;
    // Taken out and put in again, it is the last one: the first is always the one longest ago.
    this.#served.delete(callId);
    this.#served.set(detached(callId), { visits, at });
  }

  #isLongGone(call: QueuedCall | undefined, now: number): boolean {
    return call?.hasLeft === true && now - call.lastAt.ms > MAY_ENTER_AGAIN_MS;
  }

  #closeSilent(): void {
    for (const [callId, call] of this.#open) {
      const silence = this.#now - call.lastAt.ms;
      if (silence <= LONGEST_SILENCE_MS && !this.#isLongGone(call, this.#now)) continue;
      this.#close(callId, call);
    }
    for (const [callId, { at }] of this.#served) {
      if (this.#now - at <= REMEMBERED_MS) break;
      this.#served.delete(callId);
    }
  }

  /** So many are never under way at once: they are none. */
  #closeSurplus(): void {
    if (this.#open.size <= MOST_OPEN) return;
    for (const [callId, call] of this.#open) {
      this.#close(callId, call);
      return;
    }
  }

  /** Gives a call up of which nothing more will be heard. */
  #close(callId: string, call: QueuedCall): void {
    this.#open.delete(callId);
    const row = call.unfinished();
    if (row) {
      this.#add(call, row);
      this.#countVisit(callId, call.lastAt.ms, 1);
    } else if (call.isKnown) {
      this.#rows.add({ raw: call.raws.join('\n'), cells: [], problem: NOT_OVER });
    }
  }

  #add(call: QueuedCall, row: CallRow): void {
    this.#rows.add({ raw: call.raws.join('\n'), cells: callCells(row), problem: null });
  }
}
