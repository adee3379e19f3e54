import type { Actor } from '@/server/auth/actor';
import type { Upload } from '@/server/ingest/uploads';

/** A file as a listing shows it. */
export interface PlaceFile {
  /** path below the folder with / between, or key in the bucket */
  key: string;
  /** the same for the same content: size and time of change, or the ETag */
  fingerprint: string;
  sizeBytes: number;
  /** when it was changed, in milliseconds since 1970; later files correct earlier ones */
  changedMs: number;
}

/** Somewhere files arrive. */
export interface Place {
  /** how long a file must have stayed the same before it is taken; 0 where half a file is never seen */
  restMs: number;
  /** files stay when they were taken, and are known by that; else they are put away, and one that lies here is new */
  keepsFiles: boolean;
  /**
   * Everything that lies there, in parts, in no order; temporary names are left out.
   * @throws AppError with what is wrong with the place
   */
  list(): AsyncGenerator<PlaceFile[]>;
  /**
   * Seals a copy of a file's bytes.
   * @throws AppError `conflict` when it is another one by now, `not_found` when it is gone, `forbidden`, `invalid_input`
   * for an empty one, `unavailable`
   */
  fetch(actor: Actor, file: PlaceFile): Promise<Upload>;
  /** What becomes of a file that was taken, or (`why`) failed. @returns false: it has changed since, and stays */
  putAway(file: PlaceFile, why: string | null): Promise<boolean>;
  /** A file that was put away goes back to where it came from, to be taken again. @returns false when it is not there */
  bringBack(file: Pick<PlaceFile, 'key' | 'fingerprint'>): Promise<boolean>;
  /** Where a file lies on this machine; null for objects. */
  whereLies(file: Pick<PlaceFile, 'key'>): string | null;
  /** Lets go of connections. */
  close(): void;
}
