export interface CategorizeFlags {
  model: string;
  input: string;
  embeddings: string;
}

export interface TrainFlags extends CategorizeFlags {
  seed: number;
  progress?: boolean;
}

export interface PredictFlags extends CategorizeFlags {
  output?: string;
}
