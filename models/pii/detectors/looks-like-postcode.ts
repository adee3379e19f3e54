import type { Language } from '@/models/text/transcript';
import type { Run } from '../number-runs';

/** Postcodes with letters: Dutch 1234 AB, British SW1A 1AA. */
export function looksLikePostcode({ compact, pieces }: Run, language: Language): boolean {
  if (language === 'nl') return /^[1-9]\d{3}[A-Z]{2}$/.test(compact) && pieces.length >= 2;
  return language === 'en' && /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(compact);
}
