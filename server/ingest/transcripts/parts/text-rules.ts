import { type DetectLanguage, openLanguageDetector } from '@/models/text/detect-language';
import type { MappingSite } from '../../mapping/compile-calls';
import type { TranscriptMapping } from '../transcript-mapping';
import { ValueRules } from './value-rules';

/** How the calls of a file of texts are read: its values, the language they are held in, and what the file is called. */
export class TextRules extends ValueRules {
  #ofMany: TextRules | null = null;

  constructor(
    mapping: TranscriptMapping,
    private readonly site: MappingSite,
    /** of the file, without folder and extension: the id of a call that names none */
    readonly fileStem: string,
    readonly detectLanguage: DetectLanguage,
  ) {
    super(mapping, site);
  }

  static async open(mapping: TranscriptMapping, site: MappingSite, fileStem: string): Promise<TextRules> {
    return new TextRules(mapping, site, fileStem, await openLanguageDetector());
  }

  /** The same for a file that holds several calls: its name is that of none of them. */
  get ofMany(): TextRules {
    this.#ofMany ??= new TextRules(this.mapping, this.site, '', this.detectLanguage);
    return this.#ofMany;
  }
}
