/** What `callcast sentiment` is asked. */
export interface SentimentFlags {
  input: string;
  model?: string;
  language?: string;
}

export interface SentimentPredictFlags extends SentimentFlags {
  output?: string;
}

export interface SentimentTrainFlags extends SentimentFlags {
  model: string;
}
