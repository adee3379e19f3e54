import { LANGUAGES } from '@/models/text/transcript';
import { SPEECH_RATE } from './audio/speech-audio';
import type { LanguageGuess, SpeechEngine } from './engines/speech-engine';

export interface LanguageTold {
  /** ISO 639-1; '' where there was nothing to tell it by */
  language: string;
  /** 0 to 1, null where nothing was told */
  probability: number | null;
}

/** As sure as this after one window, no other is listened to. */
const SURE = 0.85;
const MOST_WINDOWS = 4;
/**
 * Calls are held in these languages rather than in others, which sound like them: so many times as likely, and more so
 * where a few words are all there is to tell by ("hoe laat is het" passes for Hungarian).
 */
const EXPECTED = new Set<string>(LANGUAGES.map((language) => language.slice(0, 2)));
const EXPECTED_WEIGHT = 3;
const EXPECTED_WEIGHT_SHORT = 30;
const SHORT_SAMPLES = 5 * SPEECH_RATE;

/** What an engine thinks of one window. */
export interface LanguageOpinion {
  guesses: readonly LanguageGuess[];
  /** of the window, at SPEECH_RATE */
  samples: number;
}

/**
 * The language of a call, one for all channels: the engine's opinion of windows, one after the other until they are sure.
 * @param windows samples to listen to, the most telling first
 */
export async function tellLanguage(
  engine: SpeechEngine,
  windows: Iterable<Float32Array>,
  signal: AbortSignal | undefined,
): Promise<LanguageTold> {
  if (engine.languages.length === 1) return { language: engine.languages[0] as string, probability: 1 };
  const opinions: LanguageOpinion[] = [];
  for (const window of windows) {
    if (opinions.length === MOST_WINDOWS) break;
    const guesses = await engine.detectLanguage(window, { signal });
    opinions.push({ guesses, samples: window.length });
    if ((languageAgreed(opinions).probability ?? 0) >= SURE) break;
  }
  return languageAgreed(opinions);
}

/** What opinions of windows come to, each with the same weight. */
export function languageAgreed(opinions: readonly LanguageOpinion[]): LanguageTold {
  const sums = new Map<string, number>();
  for (const { guesses, samples } of opinions) {
    const weight = samples < SHORT_SAMPLES ? EXPECTED_WEIGHT_SHORT : EXPECTED_WEIGHT;
    for (const { language, probability } of weighted(guesses, weight)) {
      sums.set(language, (sums.get(language) ?? 0) + probability / opinions.length);
    }
  }
  const [best] = [...sums].sort(([, one], [, other]) => other - one);
  return best ? { language: best[0], probability: best[1] } : { language: '', probability: null };
}

function weighted(guesses: readonly LanguageGuess[], weight: number): LanguageGuess[] {
  const raised = guesses.map(({ language, probability }) => ({
    language,
    probability: probability * (EXPECTED.has(language) ? weight : 1),
  }));
  const all = raised.reduce((sum, { probability }) => sum + probability, 0) || 1;
  return raised.map(({ language, probability }) => ({ language, probability: probability / all }));
}
