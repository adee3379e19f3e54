/** Points of a transform: a window of 25 ms at 16 kHz. */
export const POINTS = 400;
const RADICES = [4, 4, 5, 5] as const;

/** One pass over all points: `size` is what is left to transform, `stride` how many transforms lie in each other. */
interface Pass {
  radix: 4 | 5;
  stride: number;
  parts: number;
  /** cosine and sine by which result `j` of part `p` is turned, at 2 · (p · radix + j) */
  turns: Float32Array;
}

const PASSES: readonly Pass[] = (() => {
  let size = POINTS;
  let stride = 1;
  return RADICES.map((radix): Pass => {
    const parts = size / radix;
    const turns = new Float32Array(2 * size);
    for (let part = 0; part < parts; part += 1) {
      for (let j = 0; j < radix; j += 1) {
        const angle = (-2 * Math.PI * part * j) / size;
        turns[2 * (part * radix + j)] = Math.cos(angle);
        turns[2 * (part * radix + j) + 1] = Math.sin(angle);
      }
    }
    const pass = { radix, stride, parts, turns };
    size = parts;
    stride *= radix;
    return pass;
  });
})();

const C1 = Math.cos((2 * Math.PI) / 5);
const C2 = Math.cos((4 * Math.PI) / 5);
const S1 = Math.sin((2 * Math.PI) / 5);
const S2 = Math.sin((4 * Math.PI) / 5);

/**
 * The discrete Fourier transform of 400 complex numbers (real and imaginary parts in turns), by Stockham's autosorting
 * algorithm with radices 4, 4, 5, 5. The result is in the first argument; the second is room to work in.
 */
export function fourier(values: Float32Array, room: Float32Array): void {
  let from = values;
  let to = room;
  for (const pass of PASSES) {
    if (pass.radix === 4) passOfFour(from, to, pass);
    else passOfFive(from, to, pass);
    [from, to] = [to, from];
  }
}

function passOfFour(x: Float32Array, y: Float32Array, { stride, parts, turns }: Pass): void {
  const leap = 2 * stride * parts;
  for (let part = 0; part < parts; part += 1) {
    const turn = 8 * part;
    for (let q = 0; q < stride; q += 1) {
      const a = 2 * (q + stride * part);
      const b = a + leap;
      const c = b + leap;
      const d = c + leap;
      const sumR = (x[a] as number) + (x[c] as number);
      const sumI = (x[a + 1] as number) + (x[c + 1] as number);
      const differR = (x[a] as number) - (x[c] as number);
      const differI = (x[a + 1] as number) - (x[c + 1] as number);
      const otherR = (x[b] as number) + (x[d] as number);
      const otherI = (x[b + 1] as number) + (x[d + 1] as number);
      const acrossR = (x[b + 1] as number) - (x[d + 1] as number);
      const acrossI = (x[d] as number) - (x[b] as number);
      const out = 2 * (q + 4 * stride * part);
      y[out] = sumR + otherR;
      y[out + 1] = sumI + otherI;
      put(y, out + 2 * stride, differR + acrossR, differI + acrossI, turns, turn + 2);
      put(y, out + 4 * stride, sumR - otherR, sumI - otherI, turns, turn + 4);
      put(y, out + 6 * stride, differR - acrossR, differI - acrossI, turns, turn + 6);
    }
  }
}

function passOfFive(x: Float32Array, y: Float32Array, { stride, parts, turns }: Pass): void {
  const leap = 2 * stride * parts;
  for (let part = 0; part < parts; part += 1) {
    const turn = 10 * part;
    for (let q = 0; q < stride; q += 1) {
      const at = 2 * (q + stride * part);
      const one = at + leap;
      const two = one + leap;
      const three = two + leap;
      const four = three + leap;
      const r0 = x[at] as number;
      const i0 = x[at + 1] as number;
      const r14 = (x[one] as number) + (x[four] as number);
      const i14 = (x[one + 1] as number) + (x[four + 1] as number);
      const r41 = (x[one] as number) - (x[four] as number);
      const i41 = (x[one + 1] as number) - (x[four + 1] as number);
      const r23 = (x[two] as number) + (x[three] as number);
      const i23 = (x[two + 1] as number) + (x[three + 1] as number);
      const r32 = (x[two] as number) - (x[three] as number);
      const i32 = (x[two + 1] as number) - (x[three + 1] as number);
      const nearR = r0 + C1 * r14 + C2 * r23;
      const nearI = i0 + C1 * i14 + C2 * i23;
      const farR = r0 + C2 * r14 + C1 * r23;
      const farI = i0 + C2 * i14 + C1 * i23;
      const nearAcrossR = S1 * i41 + S2 * i32;
      const nearAcrossI = -(S1 * r41 + S2 * r32);
      const farAcrossR = S2 * i41 - S1 * i32;
      const farAcrossI = -(S2 * r41 - S1 * r32);
      const out = 2 * (q + 5 * stride * part);
      y[out] = r0 + r14 + r23;
      y[out + 1] = i0 + i14 + i23;
      put(y, out + 2 * stride, nearR + nearAcrossR, nearI + nearAcrossI, turns, turn + 2);
      put(y, out + 4 * stride, farR + farAcrossR, farI + farAcrossI, turns, turn + 4);
      put(y, out + 6 * stride, farR - farAcrossR, farI - farAcrossI, turns, turn + 6);
      put(y, out + 8 * stride, nearR - nearAcrossR, nearI - nearAcrossI, turns, turn + 8);
    }
  }
}

/** Writes a number turned by an angle. */
function put(
  y: Float32Array,
  at: number,
  real: number,
  imaginary: number,
  turns: Float32Array,
  turn: number,
): void {
  const cosine = turns[turn] as number;
  const sine = turns[turn + 1] as number;
  y[at] = real * cosine - imaginary * sine;
  y[at + 1] = real * sine + imaginary * cosine;
}
