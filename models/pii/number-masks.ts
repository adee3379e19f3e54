import type { Finding, PiiType } from './types';

/** Numbers the values of a call by type, in the order in which they come: the same value gets the same number. */
export class MaskNumbers {
  readonly #values = new Map<PiiType, Map<string, number>>();
  readonly #counts = new Map<PiiType, number>();
  /** of each word of a name, the name that was said last with it */
  readonly #names = new Map<string, { words: readonly string[]; number: number }>();

  /** The mask of a finding, `[PHONE_1]`. */
  labelOf({ type, value }: Finding): string {
    const values = this.#values.get(type) ?? new Map<string, number>();
    this.#values.set(type, values);
    const number =
      values.get(value) ?? (type === 'NAME' ? this.#sameName(value) : undefined) ?? this.#next(type);
    values.set(value, number);
    if (type === 'NAME') this.#remember(value, number);
    return `[${type}_${number}]`;
  }

  #next(type: PiiType): number {
    const number = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, number);
    return number;
  }

  /** "Jansen" after "Jan Jansen" is the same person, and so the other way round; the name that was said last counts. */
  #sameName(value: string): number | undefined {
    const words = value.split(' ');
    const known =
      this.#names.get(words.at(-1) ?? '') ?? this.#names.get(words[0] ?? '') ?? this.#names.get(value);
    if (!known) return undefined;
    const within = (some: readonly string[], all: readonly string[]) =>
      some.every((word) => all.includes(word));
    const spelled = words.length === 1 && known.words.join('') === value;
    return spelled || within(words, known.words) || within(known.words, words) ? known.number : undefined;
  }

  #remember(value: string, number: number): void {
    const words = value.split(' ');
    for (const word of [...words, words.join('')]) this.#names.set(word, { words, number });
  }
}
