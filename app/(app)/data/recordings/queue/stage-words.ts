const STAGES: Readonly<Record<string, string>> = {
  opening: 'Opening the file',
  listening: 'Looking for speech',
  language: 'Telling the language',
  recognizing: 'Recognizing',
  speakers: 'Telling speakers apart',
  storing: 'Storing the text',
  playback: 'Making the copy to listen to',
};

/** Where on the whole way a stage begins and ends: recognizing is most of the work. */
const PLACES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  opening: [0, 0.02],
  listening: [0.02, 0.12],
  language: [0.12, 0.16],
  recognizing: [0.16, 0.9],
  speakers: [0.9, 0.93],
  storing: [0.93, 0.97],
  playback: [0.97, 1],
};

/** How much of the whole way is done, 0 to 1: stages that come in one step stand at their beginning. */
export function shareOfWay({ stage, done, total }: { stage: string; done: number; total: number }): number {
  const [from, to] = PLACES[stage] ?? [0, 1];
  const counts = stage === 'listening' || stage === 'recognizing';
  return from + (counts && total > 0 ? Math.min(1, done / total) * (to - from) : 0);
}

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
