const FAR = 8;

/** The standard normal distribution, by its series about 0 (Marsaglia, "Evaluating the normal distribution", JSS 11, 2004). */
export function normalCdf(at: number): number {
  if (at <= -FAR) return 0;
  if (at >= FAR) return 1;
  let sum = at;
  let term = at;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (at * at) / odd;
    sum += term;
  }
  const density = Math.exp(-0.5 * at * at) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, 0.5 + sum * density));
}

/** Numerator and denominator of a ratio of polynomials, from the constant on. */
type Ratio = readonly [readonly number[], readonly number[]];

const MIDDLE: Ratio = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];
const TAIL: Ratio = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const FAR_TAIL: Ratio = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

/**
 * The number below which a share `p` (above 0, below 1) of the standard normal distribution lies, to 15 digits (Wichura,
 * "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37, 1988).
 */
export function normalQuantile(p: number): number {
  const off = p - 0.5;
  if (Math.abs(off) <= 0.425) return off * evaluate(MIDDLE, 0.180625 - off * off);
  const depth = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const far = depth <= 5 ? evaluate(TAIL, depth - 1.6) : evaluate(FAR_TAIL, depth - 5);
  return Math.sign(off) * far;
}

function evaluate([over, under]: Ratio, at: number): number {
  return polynomial(over, at) / polynomial(under, at);
}

function polynomial(coefficients: readonly number[], at: number): number {
  let sum = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) sum = sum * at + (coefficients[power] ?? 0);
  return sum;
}
