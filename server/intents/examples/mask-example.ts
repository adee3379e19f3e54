import { languageNamed } from '@/models/intent/examples';
import { maskCall } from '@/models/pii/mask-call';
import { normalizeText } from '@/models/text/normalize';
import type { Language } from '@/models/text/transcript';

const HAN = /\p{Script=Han}/u;

/**
 * A typed or imported phrase as it is kept: with personal data masked, as in calls.
 * @param language as named in files; '' where it is not known
 */
export function maskExample(text: string, language: string): string {
  const utterance = { speaker: 'customer' as const, startMs: null, endMs: null, text: normalizeText(text) };
  const masked = maskCall({ language: languageNamed(language) ?? languageOf(text), utterances: [utterance] });
  return masked.utterances[0]?.text ?? '';
}

/** Numbers and addresses of mail look alike in all languages; what else is masked is told by the script. */
function languageOf(text: string): Language {
  return HAN.test(text) ? 'zh-TW' : 'en';
}
