import { z } from 'zod';
import type { TextSpan } from '@/models/text/transcript';

/** A call with an irritant, and where it shows. The text is masked. */
export const quoteView = z.object({
  callId: z.string(),
  startedAt: z.date().nullable(),
  queue: z.string(),
  intentId: z.string(),
  /** of the detector, 0 to 1; null where none was there to give one */
  score: z.number().nullable(),
  /** what was found, as a sentence: the detector's words */
  why: z.string(),
  /** which detectors read the call */
  model: z.string(),
  readAt: z.date().nullable(),
  /** null: only the records speak (a long wait), or a person */
  said: z
    .object({
      utterance: z.int(),
      speaker: z.string(),
      /** the turn, cut to what surrounds the evidence */
      text: z.string(),
      /** of the evidence within `text` */
      start: z.int(),
      end: z.int(),
    })
    .nullable(),
});
export type QuoteView = z.output<typeof quoteView>;

/** A turn cut to what surrounds the evidence in it. */
export function saidIn(
  { speaker, text }: { speaker: string; text: string },
  { utterance, start, end }: TextSpan,
): NonNullable<QuoteView['said']> {
  return { utterance, speaker, ...excerpt(text, start, end) };
}

/** How much of a turn stands before and after what shows it. */
const AROUND = 120;

/** A text cut to what surrounds a span, at spaces where there are some; what is cut away is an ellipsis. */
function excerpt(text: string, start: number, end: number): { text: string; start: number; end: number } {
  const from = start <= AROUND ? 0 : cutAfter(text, start - AROUND, start);
  const to = text.length - end <= AROUND ? text.length : cutBefore(text, end + AROUND, end);
  const before = from > 0 ? '…' : '';
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    start: start - from + before.length,
    end: end - from + before.length,
  };
}

function cutAfter(text: string, at: number, last: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space >= last ? wholeCharacter(text, at) : space + 1;
}

function cutBefore(text: string, at: number, first: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= first ? wholeCharacter(text, at) : space;
}

/** Not between the two halves of a character outside the basic plane. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
