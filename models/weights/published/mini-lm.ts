import { file, type Weights } from '../weights';

export const MINI_LM: Weights = {
  name: 'all-MiniLM-L6-v2-q4',
  kind: 'embeddings',
  what: 'sentence embeddings (all-MiniLM-L6-v2, 4 bits a weight): better intents in English',
  languages: ['en'],
  licence: 'Apache-2.0',
  source: 'https://huggingface.co/onnx-community/all-MiniLM-L6-v2-ONNX/resolve/main/',
  files: [
    file('config.json', 794, 'fe5da868b77bdb104140822a5af0837cb6450ad6de8ff3dfcc8dd44ddd3e3ae7'),
    file('tokenizer.json', 533_808, '07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904'),
    file('tokenizer_config.json', 1463, 'e10bb633ba0d7f69ed342ae7de607f36b39ce53b455fbda69c71700bf57e6f66'),
    file('onnx/model_q4.onnx', 69_663, 'e4dcb918111189b7686147e309379832fce83d4ecbf17c395961749b5788c786'),
    file(
      'onnx/model_q4.onnx_data',
      54_429_696,
      '56fb7a55115e900196115a74e399beb45c2f41ae00b99525d46fb52935c4ee2a',
    ),
  ],
};
