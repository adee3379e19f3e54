import { LANGUAGES } from '@/models/text/transcript';
import type { SpeechEngine } from './engines/speech-engine';

export interface LanguageTold {
  /** ISO 639-1; '' where there was nothing to tell it by */
  language: string;
  /** 0 to 1, null where nothing was told */
  probability: number | null;
}

/** As sure as this after one window, no other is listened to. */
const SURE = 0.85;
const MOST_WINDOWS = 4;
/** Calls are held in these languages rather than in others, which sound like them. */
const EXPECTED = new Set<string>(LANGUAGES.map((language) => language.slice(0, 2)));
const EXPECTED_WEIGHT = 3;

/**
 * The language of a call, one for all channels: the engine's opinion of windows, one after the other until they are sure,
 * each with the same weight.
 * @param windows samples to listen to, the most telling first
 */
export async function tellLanguage(
  engine: SpeechEngine,
  windows: Iterable<Float32Array>,
  signal: AbortSignal | undefined,
): Promise<LanguageTold> {
  if (engine.languages.length === 1) return { language: engine.languages[0] as string, probability: 1 };
  const sums = new Map<string, number>();
  let heard = 0;
  for (const samples of windows) {
    if (heard === MOST_WINDOWS) break;
    for (const { language, probability } of weighted(await engine.detectLanguage(samples, { signal }))) {
      sums.set(language, (sums.get(language) ?? 0) + probability);
    }
    heard += 1;
    const best = Math.max(...sums.values());
    if (best / heard >= SURE) break;
  }
  const [best] = [...sums].sort(([, one], [, other]) => other - one);
  return best ? { language: best[0], probability: best[1] / heard } : { language: '', probability: null };
}

function weighted(
  guesses: readonly { language: string; probability: number }[],
): { language: string; probability: number }[] {
  const raised = guesses.map(({ language, probability }) => ({
    language,
    probability: probability * (EXPECTED.has(language) ? EXPECTED_WEIGHT : 1),
  }));
  const all = raised.reduce((sum, { probability }) => sum + probability, 0) || 1;
  return raised.map(({ language, probability }) => ({ language, probability: probability / all }));
}
