import { type LabelledText, NEUTRAL } from '@/models/sentiment/sentiment';
import type { LanguageTexts } from '@/models/sentiment/training/train-mixture';
import { LANGUAGES, type Language } from '@/models/text/transcript';
import type { DataSet } from './data-sets';
import { readDialogue, readRequests, readServiceTalk } from './service-talk';

/** Matter-of-fact requests taken in each language, and turns of service dialogues. */
const REQUESTS = 800;
const DIALOGUE_TURNS = 7000;
/** The few sentences of service talk that were written for this count so many times. */
const TALK_WEIGHT = 8;
/** Of each labelled set, so many texts teach tone to every language; more of the one that is about service. */
const TONES = 1500;
const SERVICE_TONES = 8000;
/** Of each language's service talk, so many texts teach tone to the others. */
const TALK_TONES = 1200;
/** Of the dialogues, so many turns teach tone to every language: what is denied calmly in one is calm in all. */
const DIALOGUE_TONES = 2500;

/** What the shipped model is trained on, given the labelled sets (or the part of them that may be seen). */
export function gatherTexts(sets: readonly DataSet[]): { languages: LanguageTexts[]; tones: LabelledText[] } {
  const requests = readRequests(REQUESTS);
  const dialogue = readDialogue(DIALOGUE_TURNS);
  const written = (language: Language) => {
    const texts = readServiceTalk(language);
    return Array.from({ length: TALK_WEIGHT }, () => texts).flat();
  };
  const calm = (language: Language) =>
    [...(requests.get(language) ?? []), ...(language === 'en' ? dialogue : [])].map((text) => ({
      text,
      language,
      label: NEUTRAL,
    }));
  const talkOf = (language: Language) => [...written(language), ...calm(language)];
  return {
    languages: LANGUAGES.map((language) => ({
      language,
      kinds: sets.filter((set) => set.language === language),
      talk: talkOf(language),
    })),
    tones: [
      ...sets.flatMap(({ name, examples }) =>
        examples.slice(0, name === 'airline' ? SERVICE_TONES : TONES).map(bare),
      ),
      ...LANGUAGES.flatMap((language) => talkOf(language).slice(0, TALK_TONES)),
      ...dialogue.slice(0, DIALOGUE_TONES).map(calmEnglish),
    ],
  };
}

function calmEnglish(text: string): LabelledText {
  return { text, language: 'en', label: NEUTRAL };
}

/** A post without handles, tags and links. */
function bare(example: LabelledText): LabelledText {
  return { ...example, text: example.text.replace(/[@#]\w+|https?\S*/g, ' ') };
}
