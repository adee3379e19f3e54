import { textFormatNamed } from '../formats/registry';
import type { CallCollector } from './call-collector';
import type { TextRules } from './parts/text-rules';
import { RecordCollector } from './record-collector';
import { UtteranceCollector } from './utterance-collector';

/** Makes calls of records, as the mapping's format wants it. */
export function collectorOf(rules: TextRules): CallCollector {
  if (rules.mapping.format === 'utterances') return new UtteranceCollector(rules);
  return new RecordCollector(textFormatNamed(rules.mapping.format), rules);
}
