import type { Language } from '../../../text/transcript';

/**
 * A complaint that people bring to any call center, with words that hint at it. Concepts are prior knowledge for discovery:
 * they give topics a direction and a name, the words of the site's own calls do the rest. They were written from general
 * knowledge of service desks (telecom, energy, banks, shops, health, travel, government), not from any data set.
 */
export interface Concept {
  id: string;
  /** What a page calls it, where nothing better is known. */
  name: string;
  /** Phrases of the rule language (`*` stands for any ending) by language. */
  words: Partial<Record<Language, readonly string[]>>;
}
