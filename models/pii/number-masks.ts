import type { Finding, PiiType } from './types';

/** Numbers the values of a call by type, in the order in which they come: the same value gets the same number. */
export class MaskNumbers {
  readonly #values = new Map<PiiType, Map<string, number>>();

  /** The mask of a finding, `[PHONE_1]`. */
  labelOf({ type, value }: Finding): string {
    const values = this.#values.get(type) ?? new Map<string, number>();
    this.#values.set(type, values);
    const known = values.get(value) ?? (type === 'NAME' ? sameName(values, value) : undefined);
    const number = known ?? new Set(values.values()).size + 1;
    values.set(value, number);
    return `[${type}_${number}]`;
  }
}

/** "Jansen" after "Jan Jansen" is the same person; the name that was said last counts. */
function sameName(values: ReadonlyMap<string, number>, value: string): number | undefined {
  const words = value.split(' ');
  let found: number | undefined;
  for (const [known, number] of values) {
    const parts = known.split(' ');
    if (words.every((word) => parts.includes(word)) || parts.every((part) => words.includes(part)))
      found = number;
    else if (words.length === 1 && parts.join('') === value) found = number;
  }
  return found;
}
