import type { WaitingForm } from '@/server/ingest/waiting/waiting-forms';

/** Below this a person must agree before anything is read. */
const SURE = 0.8;

export const isSure = ({ confidence }: Pick<WaitingForm, 'confidence'>): boolean => confidence >= SURE;

/** A title as a name: some are sentences. */
export const titleWords = (title: string): string => title.replace(/\.$/, '');

/** "97% sure"; never told as certain while a doubt is left. */
export function sureWords(confidence: number): string {
  return `${Math.floor(confidence * 100)}% sure`;
}

/** What else it may be, in words; '' where nothing comes near. */
export function othersWords(others: WaitingForm['others']): string {
  if (others.length === 0) return '';
  const named = others.map(
    ({ title, confidence }) => `“${titleWords(title)}” (${Math.floor(confidence * 100)}%)`,
  );
  return `It may also be ${named.join(' or ')}.`;
}

/** The uploads of the forms that are sure, or that a person agreed to. */
export function startable(forms: readonly WaitingForm[], agreed: ReadonlySet<string>): string[] {
  return forms
    .filter((form) => isSure(form) || agreed.has(form.form))
    .flatMap(({ files }) => files.map(({ uploadId }) => uploadId));
}
