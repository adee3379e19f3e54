import type { Backend } from './backend';

/** Small enough for a GPU that the processor emulates. */
const SIZE = 512;
const PRODUCTS = 64;
const MOST_SECONDS = 1;

/** What a back end proved to do. */
export interface BackendMeasure {
  /** Whether a matrix product came out right. */
  right: boolean;
  /** Billions of multiplications and additions a second in products of 512 × 512 matrices: a lower bound for a GPU. */
  gigaflops: number;
}

/** Computes a few matrix products, checks one, and times the others. */
export async function measureBackend({ tf }: Backend): Promise<BackendMeasure> {
  const ones = tf.ones([SIZE, SIZE]);
  const third = tf.fill([SIZE, SIZE], 1 / 3);
  const product = async () => {
    const sum = tf.tidy(() => tf.mean(tf.matMul(ones, third)));
    const [mean = Number.NaN] = await sum.data();
    sum.dispose();
    return mean;
  };
  const mean = await product();
  const started = performance.now();
  let products = 0;
  let seconds = 0;
  while (products < PRODUCTS && seconds < MOST_SECONDS) {
    await product();
    products += 1;
    seconds = (performance.now() - started) / 1000;
  }
  tf.dispose([ones, third]);
  return {
    right: Math.abs(mean - SIZE / 3) < 0.01,
    gigaflops: (products * 2 * SIZE ** 3) / seconds / 1e9,
  };
}
