import { file, type Weights } from '../weights';

/** The two files are the same, byte for byte, at both publishers. The vocabulary is part of Callcast. */
export const MOONSHINE: readonly Weights[] = [
  {
    name: 'moonshine-tiny-en',
    kind: 'asr',
    what: 'speech to text, English only (Moonshine tiny, 8 bits a weight): fast and small, no times of words',
    languages: ['en'],
    licence: 'MIT',
    source:
      'https://huggingface.co/onnx-community/moonshine-tiny-ONNX/resolve/a6da1241cd305dcd64eab1edbd615f2bb9aabb95/',
    files: [
      file(
        'encoder_model.onnx',
        7_937_661,
        'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a',
        'onnx/encoder_model_quantized.onnx',
      ),
      file(
        'decoder_model_merged.onnx',
        20_243_286,
        'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
        'onnx/decoder_model_merged_quantized.onnx',
      ),
    ],
    npm: {
      package: '@moonshine-ai/moonshine-js',
      version: '0.1.29',
      folder: 'dist/model/tiny/quantized/',
    },
  },
];
