import { isObject } from '../../transcripts/parts/named-values';
import { msBetween, type Stamp, shifted, stampOf } from './stamp';

/** A record of one channel, as mod_json_cdr and mod_xml_cdr write it (variables, callflow), or as a flat row of a table. */
export class FreeswitchLeg {
  readonly uuid: string;
  /** a flat row, which has a column for everything that could be said */
  readonly isTable: boolean;
  readonly startedAt: Stamp | null;
  readonly answeredAt: Stamp | null;
  readonly bridgedAt: Stamp | null;
  readonly endedAt: Stamp | null;
  readonly #variables: Record<string, unknown>;
  /** of the call as it came in, the newest profile before it */
  readonly #profiles: readonly Record<string, unknown>[];
  readonly #applications: readonly Record<string, unknown>[];
  readonly #times: Record<string, unknown>;

  constructor(record: Record<string, unknown>) {
    const variables = record.variables;
    this.#variables = isObject(variables) ? variables : record;
    this.isTable = !isObject(variables);
    const flows = listOf(record.callflow).toSorted((a, b) => indexOf(b) - indexOf(a));
    this.#applications = applicationsOf(record.app_log);
    this.#profiles = flows.flatMap(({ caller_profile: profile }) => listOf(profile));
    this.#times = flows.flatMap(({ times }) => listOf(times))[0] ?? {};
    this.uuid = this.text('uuid', 'xml_cdr_uuid') || this.profile('uuid');
    this.startedAt = this.#started();
    this.answeredAt = this.#time('answer', 'answered_time');
    this.bridgedAt = this.#time('bridge', 'bridged_time');
    this.endedAt = this.#time('end', 'hangup_time');
  }

  /** The first of the variables that says something. */
  text(...names: string[]): string {
    for (const name of names) {
      const text = textOf(this.#variables[name]);
      if (text !== '') return text;
    }
    return '';
  }

  /** All that a variable says which may be a list: one of JSON or XML, or "ARRAY::one|:other". */
  list(name: string): string[] {
    const value = this.#variables[name];
    const texts = (Array.isArray(value) ? value : [value]).map(textOf);
    return texts.flatMap((text) => text.replace(/^ARRAY::/, '').split('|:')).filter((text) => text !== '');
  }

  /** Whether there is a place for one of the variables, if only with nothing in it. */
  has(...names: string[]): boolean {
    return names.some((name) => name in this.#variables);
  }

  /** Of the call as it came in: what was first dialled, not where it was passed on to. */
  profile(name: string): string {
    for (const profile of this.#profiles.toReversed()) {
      const text = textOf(profile[name]);
      if (text !== '') return text;
    }
    return '';
  }

  /** A point of time on the clock of the others. */
  epoch(...names: string[]): Stamp | null {
    return names.map((name) => stampOf(this.text(name))).find((stamp) => stamp !== null) ?? null;
  }

  /** When it was first put through to somebody, by the log of applications; null where that is not told. */
  get diallingAt(): Stamp | null {
    const bridge = this.#applications.find(({ app_name: name }) => textOf(name) === 'bridge');
    return bridge ? stampOf(textOf(bridge.app_stamp)) : null;
  }

  /** Milliseconds for which the other side was on hold. */
  get holdMs(): number {
    const units: [string, number][] = [
      [this.text('hold_accum_ms'), 1],
      [this.text('hold_accum_usec'), 0.001],
      [this.text('hold_accum_seconds'), 1000],
      [textOf(this.#times.hold_accum_time), 0.001],
    ];
    const [told, factor] = units.find(([text]) => Number(text) > 0) ?? ['0', 1];
    return Math.round(Number(told) * factor);
  }

  /** The call that this leg was made for, if it was made for one; '' for a call of its own. */
  get partOf(): string {
    const agentSide = this.text('cc_side') === 'agent' ? this.text('cc_member_session_uuid') : '';
    // Legs that are made go out; a call that came in and was passed on may bear the other call's id as well.
    const shared = this.text('direction') === 'inbound' ? '' : this.text('call_uuid');
    const named = [agentSide, this.text('originating_leg_uuid', 'originator'), shared];
    return named.find((uuid) => uuid !== '' && uuid !== this.uuid) ?? '';
  }

  #started(): Stamp | null {
    const exact = this.epoch('start_uepoch') ?? stampOf(textOf(this.#times.created_time));
    return exact ?? this.epoch('start_epoch') ?? stampOf(this.text('start_stamp'));
  }

  /** By the epoch where there is one; else by the local clock, as long after the start as the two local times are apart. */
  #time(name: string, inCallflow: string): Stamp | null {
    const start = this.startedAt;
    const local = stampOf(this.text(`${name}_stamp`));
    if (start?.local) return local;
    const exact = this.epoch(`${name}_uepoch`) ?? stampOf(textOf(this.#times[inCallflow]));
    const told = exact ?? this.epoch(`${name}_epoch`);
    if (told || !local) return told;
    const passed = msBetween(stampOf(this.text('start_stamp')), local);
    return start && passed !== null ? shifted(start, passed) : null;
  }
}

/** The newest profile of a channel has the highest index. */
function indexOf(flow: Record<string, unknown>): number {
  return Number(textOf(flow.profile_index)) || 0;
}

/** In JSON a list of `applications`, in XML the elements `application`. */
function applicationsOf(log: unknown): Record<string, unknown>[] {
  return listOf(log).flatMap((one) => [...listOf(one.applications), ...listOf(one.application)]);
}

/** XML has one element where there is one, and a list where there are several. */
function listOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** Values may be encoded as in addresses: "2018-01-11%2011%3A25%3A44". */
function textOf(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string' && typeof one !== 'number') return '';
  const text = String(one).trim();
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text;
  }
}
