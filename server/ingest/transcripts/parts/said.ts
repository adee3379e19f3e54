/** A word as a recognizer lists it, with milliseconds since the call began. */
export interface SaidWord {
  text: string;
  startMs: number | null;
  endMs: number | null;
  /** 0 to 1 */
  confidence: number | null;
}

/** What one speaker says at once, as the source cuts it. */
export interface SaidTurn {
  /** as the source names who speaks ("Agent", "spk_0", "ch_1"); '' where it does not say */
  speaker: string;
  text: string;
  startMs: number | null;
  endMs: number | null;
  confidence: number | null;
  words: readonly SaidWord[];
}

/** A call as one recognizer or vendor tells of it, before it is known who is the agent. */
export interface SaidCall {
  /** ids of the call, the surest first; its file's name is always one more */
  ids: readonly string[];
  /** ids that may be the call's, as the name of a job: looked up last */
  jobs?: readonly string[];
  language: string;
  engine: { name: string; model: string };
  turns: readonly SaidTurn[];
  /** what speakers are, in the source's words ("AGENT"), by how turns name them */
  roles?: ReadonlyMap<string, string>;
  /** what is told of the call under the names of docs/DATA.md: "startedat", "agent", "talkms" */
  facts?: Readonly<Record<string, unknown>>;
  /** file name or address of the recording: its name may tell id, start and agent */
  recording?: string;
  /** names of people, masked wherever they are said */
  names?: readonly string[];
}
