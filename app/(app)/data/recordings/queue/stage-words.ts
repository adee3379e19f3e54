const STAGES: Readonly<Record<string, string>> = {
  opening: 'Opening the file',
  listening: 'Looking for speech',
  language: 'Telling the language',
  recognizing: 'Recognizing',
  speakers: 'Telling speakers apart',
  storing: 'Storing the text',
  playback: 'Making the copy to listen to',
};

/** What is being done with a recording. */
export const stageWords = (stage: string): string => STAGES[stage] ?? stage;

/**
 * How long transcribing took against how long people talked, as it is said: "6× faster" than listening, or "1.3× as long".
 * null where either is unknown or nothing
 */
export function paceWords(durationMs: number | null, workMs: number | null): string | null {
  if (!durationMs || !workMs) return null;
  const pace = durationMs / workMs;
  const rounded = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(1));
  return pace >= 1 ? `${rounded(pace)}× faster` : `${rounded(1 / pace)}× as long`;
}
