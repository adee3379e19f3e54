import { isObject, keyOf, NamedValues } from '../../transcripts/parts/named-values';
import { type Stamp, stampOf } from './stamp';

/** A contact of Amazon Connect: a contact record, a contact event, or what DescribeContact answers. */
export class ConnectContact {
  readonly id: string;
  /** VOICE, CHAT, TASK, EMAIL; '' where it is not said */
  readonly channel: string;
  readonly method: string;
  readonly updatedAt: number;
  readonly queue: NamedValues;
  readonly agent: NamedValues;
  readonly #object: Record<string, unknown>;
  readonly #values: NamedValues;

  constructor(object: Record<string, unknown>) {
    this.#object = object;
    this.#values = NamedValues.of(object);
    this.id = this.text('contactid', 'id');
    this.channel = this.text('channel').toUpperCase();
    this.method = this.text('initiationmethod').toUpperCase();
    this.queue = this.part('queue', 'queueinfo');
    this.agent = this.part('agent', 'agentinfo');
    const updated = this.time(
      'lastupdatetimestamp',
      'agentaftercontactworkendtimestamp',
      'disconnecttimestamp',
    );
    this.updatedAt = updated?.ms ?? this.at(this.agent, 'connectedtoagenttimestamp')?.ms ?? 0;
  }

  text(...names: string[]): string {
    return this.#values.text(names);
  }

  get startedAt(): Stamp | null {
    return this.time('initiationtimestamp', 'connectedtosystemtimestamp');
  }

  /** A row of a table: what it has no column for is not told. */
  get isRow(): boolean {
    return Object.values(this.#object).every((value) => typeof value !== 'object');
  }

  /** Its agent is told without the times of an agent: in a table, or by a name alone. */
  get hasBareAgent(): boolean {
    return this.isRow || typeof asObject(this.#values.value(['agent'])) === 'string';
  }

  /** What all contacts of a chain have in common: the first of them. */
  get chain(): string {
    return this.text('initialcontactid') || this.text('previouscontactid') || this.id;
  }

  /** When its agent had done with the caller. */
  get leftAt(): Stamp | null {
    return this.at(this.agent, 'aftercontactworkstarttimestamp') ?? this.time('disconnecttimestamp');
  }

  time(...names: string[]): Stamp | null {
    return stampOf(this.#values.value(names));
  }

  at(part: NamedValues, ...names: string[]): Stamp | null {
    return stampOf(part.value(names));
  }

  /** An object inside; in a table its columns ("Agent.Username", agent_username), or the object as text, or a name alone. */
  part(...names: string[]): NamedValues {
    const value = asObject(this.#values.value(names));
    if (isObject(value)) return NamedValues.of(value);
    const columns = Object.entries(this.#object).flatMap(([column, cell]) => {
      const key = keyOf(column);
      const prefix = names.find((name) => key.startsWith(name) && key !== name);
      return prefix ? [[key.slice(prefix.length), cell] as const] : [];
    });
    const alone = typeof value === 'string' && value !== '' ? [['name', value] as const] : [];
    return new NamedValues([...columns, ...alone]);
  }

  /** Where it was recorded: of one recording, or of the first of several. */
  get recording(): string {
    const [first] = listed(asObject(this.#values.value(['recordings'])));
    const location = this.part('recording').text(['location']);
    return location || NamedValues.of(isObject(first) ? first : {}).text(['location']);
  }
}

/** Tables hold objects as JSON text. */
function asObject(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The contact of an item: what stands in an event of EventBridge, or in the answer of DescribeContact, or the item itself. */
export function contactIn(object: Record<string, unknown>): Record<string, unknown> {
  for (const wrapper of ['detail', 'Contact', 'contact']) {
    const inner = object[wrapper];
    if (isObject(inner)) return inner;
  }
  return object;
}

/** A name, or the end of an ARN: "…/queue/c677a7a5" -> "c677a7a5". */
export function nameOrId(part: NamedValues, ...ids: string[]): string {
  return part.text(['name', 'username']) || (part.text(ids).split('/').at(-1) ?? '');
}
