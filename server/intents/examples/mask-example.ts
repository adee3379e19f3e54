import { normalizeText } from '@/models/text/normalize';

export function maskExample(text: string, _language: string): string {
  return normalizeText(text);
}
