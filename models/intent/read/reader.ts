import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { Embeddings } from '@/models/embeddings/open-embeddings';
import { readConstant } from '@/models/onnx/onnx-format';
import { batchesOf, type SparseBatch } from '@/models/onnx/sparse-batches';
import type { Language } from '@/models/text/transcript';
import type { Vectorizer } from '@/models/text/vectorizer';
import { unpackVocabulary } from '@/models/text/vocabulary';
import { NGRAM_WEIGHTS } from '../file/export-intents';
import type { IntentManifest } from '../file/manifest';
import { intentVectorizer } from '../intent-vectorizer';

/** Scores of texts: rows × labels, and the threshold that holds for each row. */
export interface TextScores {
  confidence: Float32Array;
  thresholds: Float32Array;
}

/** The weights that say what each n-gram adds to each label: whole numbers, and a scale a row. */
interface NgramWeights {
  bytes: Int8Array;
  scales: Float32Array;
  /** Cells a row. */
  classes: number;
}

/** Texts to scores, through onnxruntime. */
export class Reader {
  readonly labels: readonly string[];
  readonly vectorizer: Vectorizer;
  private weights: NgramWeights | null = null;

  constructor(
    private readonly file: Uint8Array,
    private readonly manifest: IntentManifest,
    private readonly session: InferenceSession,
    private readonly embeddings: Embeddings | null,
    /** What people chose in place of the thresholds of the training; null: they did not. */
    private readonly threshold: number | null,
  ) {
    this.labels = manifest.labels;
    this.vectorizer = intentVectorizer(unpackVocabulary(manifest.vocabulary));
  }

  /** Scores texts in batches; answers stand in their order. */
  async score(texts: readonly string[], language: (row: number) => Language | null): Promise<TextScores> {
    const { manifest, embeddings, threshold } = this;
    const { classes } = manifest;
    const labels = this.labels.length;
    const scores: TextScores = {
      confidence: new Float32Array(texts.length * labels),
      thresholds: new Float32Array(texts.length).fill(threshold ?? manifest.threshold),
    };
    const points = embeddings ? await this.pointsOf(texts, language, embeddings) : null;
    for (const batch of batchesOf(this.vectorizer.readAll(texts))) {
      const said = await this.run(batch, points);
      batch.rows.forEach((row, at) => {
        const joint = points?.embedded[row] === 1;
        const own = (joint ? said.joint : said.alone).subarray(at * classes, at * classes + labels);
        scores.confidence.set(own, row * labels);
        if (joint && manifest.embeddings && threshold === null) {
          scores.thresholds[row] = manifest.embeddings.threshold;
        }
      });
    }
    return scores;
  }

  /** What each n-gram adds to each label before calibration; read from the file when it is first asked for. */
  ngramWeights(): NgramWeights {
    this.weights ??= {
      classes: this.manifest.classes,
      bytes: new Int8Array(copyOf(readConstant(this.file, `${NGRAM_WEIGHTS}.bytes`))),
      scales: new Float32Array(copyOf(readConstant(this.file, `${NGRAM_WEIGHTS}.scales`))),
    };
    return this.weights;
  }

  private async pointsOf(
    texts: readonly string[],
    language: (row: number) => Language | null,
    embeddings: Embeddings,
  ): Promise<{ values: Float32Array; embedded: Uint8Array } | null> {
    const { dimensions, languages } = embeddings;
    const embedded = Uint8Array.from(texts, (_, row) => {
      const said = language(row);
      return (said ? languages.includes(said) : this.manifest.embeddings?.unsaid) ? 1 : 0;
    });
    const rows = Array.from(texts.keys()).filter((row) => embedded[row] === 1);
    if (rows.length === 0) return null;
    const found = await embeddings.embed(rows.map((row) => texts[row] as string));
    const values = new Float32Array(texts.length * dimensions);
    rows.forEach((row, at) => {
      values.set(found.subarray(at * dimensions, (at + 1) * dimensions), row * dimensions);
    });
    return { values, embedded };
  }

  private async run(
    { rows, width, places, values }: SparseBatch,
    points: { values: Float32Array } | null,
  ): Promise<{ alone: Float32Array; joint: Float32Array }> {
    const feeds: Record<string, Tensor> = {
      places: new Tensor('int32', places, [rows.length, width]),
      values: new Tensor('float32', values, [rows.length, width]),
    };
    const { embeddings } = this.manifest;
    if (embeddings) {
      const { dimensions } = embeddings;
      const own = new Float32Array(rows.length * dimensions);
      if (points) {
        rows.forEach((row, at) => {
          own.set(points.values.subarray(row * dimensions, (row + 1) * dimensions), at * dimensions);
        });
      }
      feeds.points = new Tensor('float32', own, [rows.length, dimensions]);
    }
    const wanted = points ? ['alone.confidence', 'joint.confidence'] : ['alone.confidence'];
    const said = await this.session.run(feeds, wanted);
    const alone = said['alone.confidence']?.data as Float32Array;
    return { alone, joint: points ? (said['joint.confidence']?.data as Float32Array) : alone };
  }
}

/** Numbers in a file may stand at odd places. */
function copyOf(bytes: Uint8Array | undefined): ArrayBuffer {
  return new Uint8Array(bytes ?? []).buffer;
}
