import type { Language } from '@/models/text/transcript';
import type { Stretch } from '@/models/text/words';
import { UNKNOWN } from '../examples';
import { type Claim, findEvidence } from './find-evidence';
import type { Reader } from './reader';

/** What a text is about. */
export interface Classified {
  /** The best label where it is sure enough, else `unknown`. */
  label: string;
  /** The best label, whatever the threshold. */
  top: string;
  /** Of `top`, calibrated: of those told with score .8 about 80% are right. */
  score: number;
  /** The words that speak for `top` most. */
  evidence: Stretch;
}

/** Texts whose evidence is sought in one go. */
const CHUNK = 256;

/** What each text is about, in their order. */
export async function classifyTexts(
  reader: Reader,
  texts: readonly { text: string; language?: Language | undefined }[],
): Promise<Classified[]> {
  const classified: Classified[] = [];
  for (let from = 0; from < texts.length; from += CHUNK) {
    classified.push(...(await classifyChunk(reader, texts.slice(from, from + CHUNK))));
  }
  return classified;
}

async function classifyChunk(
  reader: Reader,
  texts: readonly { text: string; language?: Language | undefined }[],
): Promise<Classified[]> {
  const { labels } = reader;
  const { confidence, thresholds } = await reader.score(
    texts.map(({ text }) => text),
    (row) => texts[row]?.language ?? null,
  );
  const claims = texts.map(({ text, language = null }, row): Claim => {
    const own = confidence.subarray(row * labels.length, (row + 1) * labels.length);
    const label = placeOfHighest(own);
    return { text, language, label, score: own[label] as number };
  });
  const evidence = await findEvidence(reader, claims);
  return claims.map(({ label, score }, row) => {
    const top = labels[label] as string;
    return {
      label: score >= (thresholds[row] as number) ? top : UNKNOWN,
      top,
      score,
      evidence: evidence[row] as Stretch,
    };
  });
}

function placeOfHighest(scores: Float32Array): number {
  let best = 0;
  for (let place = 1; place < scores.length; place += 1) {
    if ((scores[place] as number) > (scores[best] as number)) best = place;
  }
  return best;
}
