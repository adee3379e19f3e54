/** One file of a model's weights. */
export interface WeightFile {
  /** Inside the weights' folder. */
  path: string;
  bytes: number;
  /** hex */
  sha256: string;
}

/** Weights that can be pulled: trained by others, pinned to one version. */
export interface Weights {
  name: string;
  /** Inside a folder of weights: `<kind>/<name>`. */
  kind: 'embeddings' | 'vad' | 'asr';
  what: string;
  languages: readonly string[];
  licence: string;
  /** Files are at `<source><path>`. */
  source: string;
  files: readonly WeightFile[];
}

/** Every weights there are to pull. None is part of Callcast; their licences are their publishers'. */
export const REGISTRY: readonly Weights[] = [
  {
    name: 'all-MiniLM-L6-v2-q4',
    kind: 'embeddings',
    what: 'sentence embeddings (all-MiniLM-L6-v2, 4 bits a weight): better intents in English',
    languages: ['en'],
    licence: 'Apache-2.0',
    source: 'https://huggingface.co/onnx-community/all-MiniLM-L6-v2-ONNX/resolve/main/',
    files: [
      {
        path: 'config.json',
        bytes: 794,
        sha256: 'fe5da868b77bdb104140822a5af0837cb6450ad6de8ff3dfcc8dd44ddd3e3ae7',
      },
      {
        path: 'tokenizer.json',
        bytes: 533_808,
        sha256: '07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904',
      },
      {
        path: 'tokenizer_config.json',
        bytes: 1463,
        sha256: 'e10bb633ba0d7f69ed342ae7de607f36b39ce53b455fbda69c71700bf57e6f66',
      },
      {
        path: 'onnx/model_q4.onnx',
        bytes: 69_663,
        sha256: 'e4dcb918111189b7686147e309379832fce83d4ecbf17c395961749b5788c786',
      },
      {
        path: 'onnx/model_q4.onnx_data',
        bytes: 54_429_696,
        sha256: '56fb7a55115e900196115a74e399beb45c2f41ae00b99525d46fb52935c4ee2a',
      },
    ],
  },
];

/** The folder of weights inside a folder for weights. */
export function folderOf({ kind, name }: Weights): string {
  return `${kind}/${name}`;
}
