/** What became of a vCon before it could be read: its signature, and content that lies in other files. */
export interface OpenedVcon {
  /** what a transcript says of who signed it; '' where nobody did */
  signature: string;
  /** recordings that lie beside it and are what it means: path by place of the dialog */
  audio: ReadonlyMap<number, string>;
  /** why text that lies elsewhere is not there, in a sentence; '' where nothing lacks */
  lacking: string;
}

/** A vCon in one piece that nobody signed. */
export const PLAIN: OpenedVcon = { signature: '', audio: new Map(), lacking: '' };

/** What a transcript says of a signature whose signer nobody here trusts. */
export const UNKNOWN_SIGNER = 'The vCon is signed; its signer is not verified.';
