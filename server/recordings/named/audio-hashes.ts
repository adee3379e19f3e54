/** Hashes of a recording's bytes as another file tells them, hex; '' where that one is not told. */
export interface AudioHashes {
  sha256: string;
  sha512: string;
}

export const NO_HASHES: AudioHashes = { sha256: '', sha512: '' };

/** Whether anything is told by which the bytes can be known. */
export function tellsHash({ sha256, sha512 }: AudioHashes): boolean {
  return sha256 !== '' || sha512 !== '';
}
