import type { SpecialTokens } from '../whisper-settings';
import type { AllowedTokens } from './allowed-tokens';

export interface ChosenToken {
  token: number;
  /** natural logarithm of its probability among those allowed */
  logProbability: number;
}

export interface ChoiceOptions {
  tokens: SpecialTokens;
  allowed: AllowedTokens;
  /** whether nothing was written yet */
  first: boolean;
  /** 0: the likeliest; above: drawn, the more evenly the higher */
  temperature: number;
  random: () => number;
}

/** Probabilities below that of the likeliest by more than e^this add nothing to a sum that can be seen. */
const NEGLIGIBLE = 20;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Chooses the next token. Where all times together are likelier than the likeliest word, a time is written.
 * @param logits of the whole vocabulary; those that must not be written are overwritten
 */
export function chooseToken(logits: Float32Array, options: ChoiceOptions): ChosenToken {
  const { tokens, allowed, first, temperature } = options;
  for (const token of tokens.suppressed) logits[token] = NEVER;
  if (first) for (const token of tokens.suppressedFirst) logits[token] = NEVER;
  if (!allowed.end) logits[tokens.end] = NEVER;
  const [from, to] = allowed.times;
  const time = highest(logits, from, to);
  let text = allowed.text ? highest(logits, 0, tokens.end + 1) : highest(logits, tokens.end, tokens.end + 1);
  const timesTogether = time.value + Math.log(sumBelow(logits, from, to, time.value));
  if (timesTogether > text.value) text = { token: -1, value: NEVER };
  const best = time.value > text.value ? time : text;
  const textFrom = text.token < 0 ? tokens.end + 1 : allowed.text ? 0 : tokens.end;
  const ranges = [
    [textFrom, tokens.end + 1],
    [from, to],
  ] as const;
  const sum = ranges.reduce((total, [low, high]) => total + sumBelow(logits, low, high, best.value), 0);
  const token = temperature > 0 ? draw(logits, ranges, { ...options, best: best.value }) : best.token;
  return { token, logProbability: (logits[token] as number) - best.value - Math.log(sum) };
}

function highest(logits: Float32Array, from: number, to: number): { token: number; value: number } {
  let token = from;
  let value = NEVER;
  for (let at = from; at < to; at += 1) {
    if ((logits[at] as number) > value) {
      value = logits[at] as number;
      token = at;
    }
  }
  return { token, value };
}

/** The sum of e^(logit - base). */
function sumBelow(logits: Float32Array, from: number, to: number, base: number): number {
  if (base === NEVER) return 0;
  const least = base - NEGLIGIBLE;
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    if ((logits[at] as number) > least) sum += Math.exp((logits[at] as number) - base);
  }
  return sum;
}

function draw(
  logits: Float32Array,
  ranges: readonly (readonly [number, number])[],
  { temperature, random, best }: ChoiceOptions & { best: number },
): number {
  const share = (token: number) => Math.exp(((logits[token] as number) - best) / temperature);
  const candidates = ranges.flatMap(([from, to]) => {
    const likely: number[] = [];
    for (let token = from; token < to; token += 1)
      if ((logits[token] as number) > best - NEGLIGIBLE * temperature) likely.push(token);
    return likely;
  });
  const total = candidates.reduce((sum, token) => sum + share(token), 0);
  let left = random() * total;
  for (const token of candidates) {
    left -= share(token);
    if (left <= 0) return token;
  }
  return candidates.at(-1) ?? ranges[0]?.[0] ?? 0;
}
