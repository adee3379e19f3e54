import type { TextSpan, Transcript } from '@/models/text/transcript';
import { type Stretch, sentencesOf } from '@/models/text/words';
import type { CallLabel, CallReading } from '../call-reading';
import { type Claim, findEvidence } from './find-evidence';
import type { Reader } from './reader';

/** Turns longer than this, in UTF-16 units, are read sentence by sentence. */
const LONG_TURN = 240;
/** What each further turn that speaks for the same label adds, of what it would alone. */
const AGREEMENT = 0.1;
/** At most so many labels a call: more would tell nothing. */
const MOST_LABELS = 5;

interface Part {
  utterance: number;
  /** Where it begins in the utterance. */
  start: number;
  text: string;
}

/** What a call is about: each turn of its customers is read for itself, then they are put together. */
export async function readCall(reader: Reader, transcript: Transcript): Promise<CallReading> {
  const parts = partsOf(transcript);
  const { labels } = reader;
  const { language } = transcript;
  // A call in which no customer says anything is read as an empty text: the model's first guess, told to nobody.
  const asked = parts.length > 0 ? parts : [{ utterance: 0, start: 0, text: '' }];
  const { confidence, thresholds } = await reader.score(
    asked.map(({ text }) => text),
    () => language,
  );
  const ofCall = labels.map((_, label) => together(confidence, labels.length, label));
  const order = ofCall
    .map((_, label) => label)
    .sort((one, other) => scoreOf(ofCall, other) - scoreOf(ofCall, one));
  const best = order[0] as number;
  const threshold = thresholds[0] as number;
  const told =
    parts.length === 0
      ? []
      : order.filter((label) => scoreOf(ofCall, label) >= threshold).slice(0, MOST_LABELS);
  const claims = told.map((label): Claim => {
    const { part, highest } = ofCall[label] as CallScore;
    return { text: (parts[part] as Part).text, language, label, score: highest };
  });
  const evidence = await findEvidence(reader, claims);
  return {
    top: labels[best] as string,
    topScore: scoreOf(ofCall, best),
    labels: told.map((label, at): CallLabel => {
      const { part, score } = ofCall[label] as CallScore;
      return {
        label: labels[label] as string,
        score,
        evidence: spanIn(parts[part] as Part, evidence[at] as Stretch),
      };
    }),
  };
}

interface CallScore {
  score: number;
  /** The part that speaks for the label most, and how much. */
  part: number;
  highest: number;
}

/** The best part's score, raised a little by the others': without any of them it is lower. */
function together(confidence: Float32Array, labels: number, label: number): CallScore {
  let part = 0;
  let highest = 0;
  let against = 1;
  for (let row = 0; row * labels < confidence.length; row += 1) {
    const score = confidence[row * labels + label] as number;
    against *= 1 - AGREEMENT * score;
    if (score <= highest) continue;
    highest = score;
    part = row;
  }
  const others = against / (1 - AGREEMENT * highest);
  return { score: 1 - (1 - highest) * others, part, highest };
}

function scoreOf(scores: readonly CallScore[], label: number): number {
  return scores[label]?.score ?? 0;
}

/** What customers said, turn by turn, long turns by sentence; where nobody is known as one, what all said. */
function partsOf({ utterances, language }: Transcript): Part[] {
  const customers = utterances.some(({ speaker }) => speaker === 'customer');
  const parts: Part[] = [];
  utterances.forEach(({ speaker, text }, utterance) => {
    if (speaker !== (customers ? 'customer' : 'unknown') || text.trim() === '') return;
    if (text.length <= LONG_TURN) parts.push({ utterance, start: 0, text });
    else {
      for (const { start, end } of sentencesOf(text, language)) {
        parts.push({ utterance, start, text: text.slice(start, end) });
      }
    }
  });
  return parts;
}

function spanIn({ utterance, start }: Part, stretch: Stretch): TextSpan {
  return { utterance, start: start + stretch.start, end: start + stretch.end };
}
