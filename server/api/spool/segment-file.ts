import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { AppError } from '@/server/errors';
import { fileKey, MAGIC, SALT_BYTES, sealFrame } from '@/server/ingest/sealed-frames';
import { segmentPath, spoolFolder, syncFolder } from './places';

/** Where a request's lines lie in the spool. */
export interface Place {
  segmentId: string;
  /** of its sealed frame, in bytes */
  offset: number;
  bytes: number;
}

interface Waiting {
  plain: Buffer;
  resolve(place: Place): void;
  reject(error: unknown): void;
}

/**
 * A file of the spool that this process appends to: "CCS1", a salt, then a sealed frame a request (sealed-frames.ts) whose
 * nonce is the place where it stands. What comes while the disk is busy is written and synced together (group commit).
 */
export class SegmentFile {
  readonly #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #broken: AppError | null = null;
  #closed = false;

  private constructor(
    readonly id: string,
    private readonly handle: FileHandle,
    private readonly key: Buffer,
    private end: number,
  ) {}

  /** @throws when the file cannot be made */
  static async create(id: string): Promise<SegmentFile> {
    await mkdir(spoolFolder(), { recursive: true, mode: 0o700 });
    const handle = await open(segmentPath(id), 'wx', 0o600);
    const salt = randomBytes(SALT_BYTES);
    await handle.appendFile(Buffer.concat([MAGIC, salt]));
    await handle.sync();
    await syncFolder(spoolFolder());
    return new SegmentFile(id, handle, fileKey(salt), MAGIC.length + SALT_BYTES);
  }

  /** Bytes on disk. */
  get size(): number {
    return this.end;
  }

  /**
   * Resolves once the bytes are on the disk, whatever happens to this process.
   * @returns null when it is closed
   * @throws AppError `unavailable`
   */
  append(plain: Buffer): Promise<Place> | null {
    if (this.#closed) return null;
    if (this.#broken) return Promise.reject(this.#broken);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ plain, resolve, reject });
      this.#writing ??= this.#commit();
    });
  }

  /** Lets what is under way end, and closes the file. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
    await this.handle.close();
  }

  async #commit(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        const places = await this.#write(group);
        for (const [index, place] of places.entries()) group[index]?.resolve(place);
      } catch (cause) {
        // What of it is on the disk is not known: nothing is appended behind it.
        this.#broken = new AppError('unavailable', 'The spool cannot be written to.', {
          hint: 'Is the disk of the data directory full? Nothing of this request was taken; send it again.',
          data: { retryAfterSeconds: 30 },
          cause,
        });
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(this.#broken);
      }
    }
    this.#writing = null;
  }

  async #write(group: readonly Waiting[]): Promise<Place[]> {
    const frames: Buffer[] = [];
    const places: Place[] = [];
    let offset = this.end;
    for (const { plain } of group) {
      const frame = sealFrame(this.key, offset, false, plain);
      frames.push(frame);
      places.push({ segmentId: this.id, offset, bytes: frame.length });
      offset += frame.length;
    }
    await this.handle.appendFile(Buffer.concat(frames));
    await this.handle.datasync();
    this.end = offset;
    return places;
  }
}
