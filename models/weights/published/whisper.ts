import { file, type WeightFile, type Weights } from '../weights';

/** What Whisper was trained on (its tokenizer's list, `jw` as ISO's `jv`); `yue` came with large-v3. ISO 639-1 where there is one. */
const LANGUAGES = (
  'af am ar as az ba be bg bn bo br bs ca cs cy da de el en es et eu fa fi fo fr gl gu ha haw he hi hr ht hu hy id is it ' +
  'ja jv ka kk km kn ko la lb ln lo lt lv mg mi mk ml mn mr ms mt my ne nl nn no oc pa pl ps pt ro ru sa sd si sk sl sn so ' +
  'sq sr su sv sw ta te tg th tk tl tr tt uk ur uz vi yi yo zh'
).split(' ');

/** The same in every size up to v2. */
const SHARED: readonly WeightFile[] = [
  file('preprocessor_config.json', 339, 'a6a76d28c93edb273669eb9e0b0636a2bddbb1272c3261e47b7ca6dfdbac1b8d'),
  file('tokenizer.json', 2_480_466, '27fc476bfe7f17299480be2273fc0608e4d5a99aba2ab5dec5374b4482d1a566'),
  file('tokenizer_config.json', 282_683, '2a4c4281cf9f51ac6ccc406fdc711a087afe6530f671fa7b80953edc498275ce'),
];

const ENCODER = 'onnx/encoder_model_quantized.onnx';
const DECODER = 'onnx/decoder_model_merged_quantized.onnx';

/** A size up to v2, as Xenova converted it; the packages of npm hold the same files, byte for byte. */
function size(
  name: 'tiny' | 'base' | 'small',
  what: string,
  commit: string,
  own: readonly WeightFile[],
): Weights {
  return {
    name: `whisper-${name}`,
    kind: 'asr',
    what: `speech to text (Whisper ${name}, 8 bits a weight): ${what}`,
    languages: LANGUAGES,
    licence: 'MIT',
    source: `https://huggingface.co/Xenova/whisper-${name}/resolve/${commit}/`,
    files: [...own, ...SHARED],
    npm: {
      package: `sts-whisper-${name}`,
      version: '1.0.0',
      folder: `models/Xenova/whisper-${name}/`,
    },
    aliases: [`whisper-${name}-q8`],
  };
}

/** OpenAI's weights (Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", 2022) as ONNX. */
export const WHISPER: readonly Weights[] = [
  size('tiny', 'quick, with many errors outside English', '5332fcc35e32a33b86612b9a57a89be7906102b1', [
    file('config.json', 2248, '2b2e4e519084e0ea028b19b153f95202735a971870d6844aa26e559edd292e94'),
    file('generation_config.json', 3716, '68ac791fcb4999461a313472125042934656240ba1cba7d1c2627fcbb19ac24c'),
    file(ENCODER, 10_124_910, 'fd9d995b9dcb0520f0dbf6cf68651af639fc385f594d9d876e69ca2802dc438e'),
    file(DECODER, 30_727_765, '6c0c125986b007d2e3734bec84c18bda0152071b90b87fadac6d7764499927a0'),
  ]),
  size('base', 'the usual choice', '64da57285918e20ea79ea5c88eed7197933abaa8', [
    file('config.json', 2248, 'd1d347fdb422e6347c2f843a90d375aa67ea3f4b3e20d2c3075f9a9f6243685b'),
    file('generation_config.json', 3776, '3bba359e33fdd6dc1c10f71846a477d339b0242f462f70ea1dd73274caa38d05'),
    file(ENCODER, 23_200_850, '3e345e977b55620a37c0c2b2af0644e019afdfad562dcf71eb929bb7274285f9'),
    file(DECODER, 53_707_539, 'a6beb6baabb66f00b6a686d828c95ffca6146d51900cbad0266cad38f64cf861'),
  ]),
  size(
    'small',
    'a third of the errors in German, twice the time and memory',
    '2d67713f236afa48a18992566e7647f6ca848e13',
    [
      file('config.json', 2232, '5a6429d21d7a3379dd0861b74510f9f7076f32b563bffc9fcb072482d55ab3be'),
      file(
        'generation_config.json',
        3837,
        '0b7407a4e53a677f826e03c75d409e6f830663932bf43dda3b08c5efa2223279',
      ),
      file(ENCODER, 92_324_809, '969f5ac12974340386bf7a02ea6626003e5e2dee396ffc6ab0eec282bf55ba06'),
      file(DECODER, 156_780_950, 'fcfc6100dc7339e7507e10f8b274350be7c4f8d8b575f0293f94cc0e156d6d24'),
    ],
  ),
  {
    name: 'whisper-large-v3-turbo',
    kind: 'asr',
    what: 'speech to text (Whisper large v3 turbo, 8 bits a weight): the fewest errors, for a GPU or many cores',
    languages: [...LANGUAGES, 'yue'].sort(),
    licence: 'MIT',
    source:
      'https://huggingface.co/onnx-community/whisper-large-v3-turbo/resolve/360ebcde2559d60bb474678be3c1de9ef347d01a/',
    files: [
      file('config.json', 1332, '35cd83669f75bc2867f3b3a4461850392d5e308cd6ea951c3700539883c28df1'),
      file(
        'generation_config.json',
        3897,
        '16f95291d2f47c944d3c2b19390bba7965666555c1ea2a0bdc850d1fab45612f',
      ),
      file(
        'preprocessor_config.json',
        340,
        '7ccc62c6f2765af1f3b46c00c9b5894426835a05021c8b9c01eecb6dfb542711',
      ),
      file('tokenizer.json', 2_480_617, '6d8cbd7cd0d8d5815e478dac67b85a26bbe77c1f5e0c6d76d1ce2abc0e5f21ca'),
      file(
        'tokenizer_config.json',
        282_843,
        '844b642c73a91359722f47b35705f7174686df33d252695d8572cf9ac03a6389',
      ),
      file(ENCODER, 644_822_195, 'd2f853dc3254fdc0079f55dd4433ea716ac98ec5574d3b475f288f2a77cebba9'),
      file(DECODER, 439_936_716, '61481bd3be3a445d5a4b9070e8f8b2c6cc4fbbbbdc9f0e7ed048a132b8b84e0d'),
    ],
  },
];
