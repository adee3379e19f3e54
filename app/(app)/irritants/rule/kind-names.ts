import type { Kind } from './rule-draft';

/** What a condition can be about, in the order in which one looks for it. */
export const KIND_NAMES: readonly { value: Kind; label: string }[] = [
  { value: 'said', label: 'Somebody says …' },
  { value: 'never-said', label: 'Somebody never says …' },
  { value: 'sequence', label: 'Something is said, then something else' },
  { value: 'unanswered', label: 'Something is said and gets no answer' },
  { value: 'customer-sentiment', label: 'The customer’s words are negative' },
  { value: 'repeat', label: 'The customer calls again' },
  { value: 'wait', label: 'A long wait' },
  { value: 'hold', label: 'A long hold' },
  { value: 'silence', label: 'A silence' },
  { value: 'talk-over', label: 'Two speak at once' },
  { value: 'interrupted', label: 'One interrupts the other' },
  { value: 'talk-share', label: 'How much one of them speaks' },
  { value: 'silence-share', label: 'Much silence' },
  { value: 'transferred', label: 'The call is passed on' },
  { value: 'duration', label: 'How long the call lasts' },
  { value: 'intent', label: 'What it is about' },
  { value: 'queue', label: 'Which queue it comes in' },
];
