import { detached } from '../../convert/detached';
import type { CallRow } from './call-row';
import { isTurnedAway, parameterMs, type QueueEvent } from './queue-events';
import { msBetween, type Stamp, shifted } from './stamp';

/** Of a call are kept, for quarantine. */
const MOST_LINES = 1_000;

/** What is known of a call in a queue while its events come in. Its fields are those of one visit until an agent has it. */
export class QueuedCall {
  readonly raws: string[] = [];
  lastAt: Stamp;
  /** Asterisk was started again while the call was open. */
  restarted = false;
  #queue = '';
  #agent = '';
  #caller = '';
  #entry = '';
  #joinedAt: Stamp | null = null;
  #waitMs: number | null = null;
  #connectedAt: Stamp | null = null;
  #heldSince: Stamp | null = null;
  #holdMs = 0;
  /** It waited in more than one queue: the last one's hold time is not all of its wait. */
  #queues = 0;
  #left: string | null = null;
  #leftWaitMs: number | null = null;

  /** @param id of the row, which of a later visit is not the call's own */
  constructor(
    readonly id: string,
    at: Stamp,
  ) {
    this.lastAt = at;
  }

  get isConnected(): boolean {
    return this.#connectedAt !== null;
  }

  /** It left a queue unanswered and may enter another one. */
  get hasLeft(): boolean {
    return this.#left !== null;
  }

  get isKnown(): boolean {
    return this.#joinedAt !== null || this.#left !== null;
  }

  /** Takes an event. @returns the row when the call is over with it */
  take(event: QueueEvent, raw: string): CallRow | null {
    if (this.raws.length < MOST_LINES) this.raws.push(detached(raw));
    this.lastAt = event.at;
    this.restarted = false;
    if (event.queue !== '') this.#queue = event.queue;
    const [first = ''] = event.parameters;
    switch (event.name) {
      case 'DID':
        this.#entry = first;
        return null;
      case 'ENTERQUEUE':
        return this.#enter(event);
      case 'CONNECT':
        return this.#connect(event);
      case 'HOLD':
        this.#heldSince ??= event.at;
        return null;
      case 'UNHOLD':
        this.#endHold(event.at);
        return null;
      case 'SYSCOMPAT':
      case 'ABANDON':
        return this.#giveUp(event, parameterMs(event.parameters[2]));
      default:
        return this.#otherEvent(event);
    }
  }

  #otherEvent(event: QueueEvent): CallRow | null {
    if (event.name.startsWith('EXIT')) return this.#leave(event);
    if (isTurnedAway(event.name)) {
      this.#left = event.name;
      return null;
    }
    return this.#complete(event);
  }

  #enter(event: QueueEvent): null {
    this.#caller = event.parameters[1] || this.#caller;
    this.#joinedAt ??= event.at;
    this.#queues += 1;
    this.#left = null;
    return null;
  }

  #connect(event: QueueEvent): null {
    const told = parameterMs(event.parameters[0]);
    this.#joinedAt ??= told === null ? event.at : shifted(event.at, -told);
    const passed = msBetween(this.#joinedAt, event.at);
    this.#waitMs = this.#queues > 1 ? passed : (told ?? passed);
    this.#connectedAt = event.at;
    this.#agent = event.agent;
    this.#left = null;
    return null;
  }

  /** EXITWITHTIMEOUT, EXITEMPTY (position|origposition|waittime), EXITWITHKEY (key|position|origposition|waittime). */
  #leave(event: QueueEvent): null {
    const least = event.name === 'EXITWITHKEY' ? 4 : 3;
    const told = parameterMs(event.parameters[least - 1]);
    this.#joinedAt ??= told === null ? event.at : shifted(event.at, -told);
    this.#leftWaitMs = this.#queues > 1 ? msBetween(this.#joinedAt, event.at) : told;
    this.#leftWaitMs ??= msBetween(this.#joinedAt, event.at);
    this.#left = event.name;
    return null;
  }

  #giveUp(event: QueueEvent, told: number | null): CallRow {
    this.#joinedAt ??= told === null ? event.at : shifted(event.at, -told);
    const passed = msBetween(this.#joinedAt, event.at);
    return this.#row(event.name, { waitMs: this.#queues > 1 ? passed : (told ?? passed) });
  }

  /**
   * COMPLETEAGENT, COMPLETECALLER (holdtime|calltime|origposition); TRANSFER, BLINDTRANSFER (extension|context|holdtime|
   * calltime|origposition), of old versions without times; ATTENDEDTRANSFER (method|…|holdtime|calltime|origposition).
   */
  #complete(event: QueueEvent): CallRow {
    const { name, at, parameters } = event;
    const [held, called] = timesOf(name, parameters);
    this.#agent ||= event.agent;
    this.#endHold(at);
    const inCall = called ?? msBetween(this.#connectedAt, at) ?? 0;
    this.#joinedAt ??= shifted(this.#connectedAt ?? shifted(at, -inCall), -(held ?? 0));
    const waited = this.#waitMs ?? held ?? msBetween(this.#joinedAt, shifted(at, -inCall));
    const talkMs = Math.max(0, inCall - this.#holdMs);
    return this.#row(name, { waitMs: waited, talkMs, transferredTo: targetOf(name, parameters) });
  }

  #endHold(at: Stamp): void {
    this.#holdMs += msBetween(this.#heldSince, at) ?? 0;
    this.#heldSince = null;
  }

  /** What can be said when nothing more comes: null while it may still be waiting. */
  unfinished(): CallRow | null {
    if (this.isConnected) return this.#row('CONNECT', { waitMs: this.#waitMs });
    if (this.#left !== null) return this.#row(this.#left, { waitMs: this.#leftWaitMs });
    return this.restarted ? this.#row('QUEUESTART', {}) : null;
  }

  #row(outcome: string, more: Pick<CallRow, 'waitMs' | 'talkMs' | 'transferredTo'>): CallRow {
    const start = this.#joinedAt ?? this.lastAt;
    return {
      callId: this.id,
      startedAt: start,
      queueEnteredAt: this.#joinedAt,
      outcome,
      queue: this.#queue,
      agent: this.#agent,
      caller: this.#caller,
      entry: this.#entry,
      holdMs: this.#holdMs,
      ...more,
    };
  }
}

/** [wait, call] in milliseconds, where they are told. */
function timesOf(name: string, parameters: readonly string[]): [number | null, number | null] {
  const filled = parameters.findLastIndex((parameter) => parameter !== '') + 1;
  // The three last ones, for what stands before them depends on how the call was passed on.
  const from = name === 'ATTENDEDTRANSFER' ? Math.max(1, filled - 3) : name.endsWith('TRANSFER') ? 2 : 0;
  return [parameterMs(parameters[from]), parameterMs(parameters[from + 1])];
}

function targetOf(name: string, parameters: readonly string[]): string {
  const [first = '', second = ''] = parameters;
  if (name === 'TRANSFER' || name === 'BLINDTRANSFER') return first;
  return name === 'ATTENDEDTRANSFER' && first === 'APP' ? second : '';
}
