/** Power spectrum of real frames of one length, by a radix-2 transform in place (Cooley & Tukey 1965). */
export class PowerSpectrum {
  readonly #real: Float64Array;
  readonly #imaginary: Float64Array;
  readonly #cosines: Float64Array;
  readonly #sines: Float64Array;
  readonly #reversed: Uint32Array;

  /** @param size a power of two */
  constructor(readonly size: number) {
    const bits = Math.log2(size);
    this.#real = new Float64Array(size);
    this.#imaginary = new Float64Array(size);
    this.#cosines = Float64Array.from({ length: size / 2 }, (_, at) => Math.cos((2 * Math.PI * at) / size));
    this.#sines = Float64Array.from({ length: size / 2 }, (_, at) => -Math.sin((2 * Math.PI * at) / size));
    this.#reversed = Uint32Array.from({ length: size }, (_, at) => {
      let reversed = 0;
      for (let bit = 0; bit < bits; bit += 1) reversed |= ((at >> bit) & 1) << (bits - 1 - bit);
      return reversed;
    });
  }

  /** @param into size / 2 + 1 values */
  of(frame: Float64Array, into: Float64Array): void {
    for (let at = 0; at < this.size; at += 1) {
      this.#real[this.#reversed[at] as number] = frame[at] ?? 0;
    }
    this.#imaginary.fill(0);
    for (let half = 1; half < this.size; half *= 2) this.#butterflies(half);
    for (let bin = 0; bin <= this.size / 2; bin += 1) {
      into[bin] = (this.#real[bin] as number) ** 2 + (this.#imaginary[bin] as number) ** 2;
    }
  }

  #butterflies(half: number): void {
    const stride = this.size / (2 * half);
    for (let begin = 0; begin < this.size; begin += 2 * half) {
      for (let at = 0; at < half; at += 1) {
        const cos = this.#cosines[at * stride] as number;
        const sin = this.#sines[at * stride] as number;
        const low = begin + at;
        const high = low + half;
        const real = (this.#real[high] as number) * cos - (this.#imaginary[high] as number) * sin;
        const imaginary = (this.#real[high] as number) * sin + (this.#imaginary[high] as number) * cos;
        this.#real[high] = (this.#real[low] as number) - real;
        this.#imaginary[high] = (this.#imaginary[low] as number) - imaginary;
        this.#real[low] = (this.#real[low] as number) + real;
        this.#imaginary[low] = (this.#imaginary[low] as number) + imaginary;
      }
    }
  }
}
