/** One file of a model's weights. */
export interface WeightFile {
  /** Inside the weights' folder. */
  path: string;
  bytes: number;
  /** hex */
  sha256: string;
  /** Where the publisher has it, below `source`, where that is not `path`. */
  publishedAs?: string;
}

/** Weights that can be pulled: trained by others, pinned to one version. */
export interface Weights {
  name: string;
  /** Inside a folder of weights: `<kind>/<name>`. */
  kind: 'embeddings' | 'asr';
  what: string;
  /** ISO 639-1, where there is one */
  languages: readonly string[];
  licence: string;
  /** Files are at `<source><path>`. */
  source: string;
  files: readonly WeightFile[];
  /** Where the same files lie in a package of npm: another way to them where the publisher is out of reach. */
  npm?: NpmSource;
  /** Other names that its folder goes by, of copies that people keep. */
  aliases?: readonly string[];
}

/** A package of npm; files lie at `<folder><path>` in it. */
export interface NpmSource {
  package: string;
  version: string;
  folder: string;
}

/** The folder of weights inside a folder for weights. */
export function folderOf({ kind, name }: Weights): string {
  return `${kind}/${name}`;
}

/** Every folder that weights may lie in, inside a folder for weights: the one they are pulled into first. */
export function foldersOf({ kind, name, aliases = [] }: Weights): string[] {
  return [name, ...aliases].map((folder) => `${kind}/${folder}`);
}

export function bytesOf({ files }: Weights): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

export function file(path: string, bytes: number, sha256: string, publishedAs?: string): WeightFile {
  return { path, bytes, sha256, ...(publishedAs ? { publishedAs } : {}) };
}
