/** The element of a turn. */
export const turnId = (utterance: number): string => `turn-${utterance}`;
