/** The values of a JSON object or a row by name; names as "call_id", "callId" and "Call ID" are the same. */
export class NamedValues {
  readonly #values = new Map<string, unknown>();
  readonly #names = new Set<string>();

  constructor(entries: Iterable<readonly [name: string, value: unknown]>) {
    for (const [name, value] of entries) {
      const key = keyOf(name);
      this.#names.add(key);
      if (value !== null && value !== undefined && value !== '' && !this.#values.has(key)) {
        this.#values.set(key, value);
      }
    }
  }

  static of(object: object): NamedValues {
    return new NamedValues(Object.entries(object));
  }

  /** Whether one of the names is there, if only with nothing under it. */
  has(names: readonly string[]): boolean {
    return names.some((name) => this.#names.has(name));
  }

  /** The first that is there, under one of the names (in key form: lower case, letters and digits only). */
  value(names: readonly string[]): unknown {
    for (const name of names) {
      const value = this.#values.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** What stands under any name. */
  all(): unknown[] {
    return [...this.#values.values()];
  }

  /** The same as trimmed text; '' where there is none, or a list or an object. */
  text(names: readonly string[]): string {
    const value = this.value(names);
    return typeof value === 'object' || value === undefined ? '' : String(value).replaceAll('\0', '').trim();
  }
}

export function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
