'use client';

import { Panel } from '@/app/_ui/panel';
import { TEXT_TITLES } from '@/server/ingest/formats/text-titles';
import type { TranscriptMapping } from '@/server/ingest/transcripts/transcript-mapping';

/** How a file of texts was read. What was dealt out is said, because it looks like a measurement and is none. */
export function TextsUsed({ mapping, note }: { mapping: TranscriptMapping; note: string }) {
  const { undated, language, labels, join } = mapping;
  return (
    <Panel title="How it was read" note={note}>
      <ul className="list-disc space-y-1 pl-5 text-sm">
        <li>{TEXT_TITLES[mapping.format]}</li>
        <li>
          {language
            ? `Calls that do not tell their language are ${language}.`
            : 'Language as each call tells or reads.'}
        </li>
        <li>
          {join
            ? `A text belongs to the call of its id, or of its file’s name; else to the only call of its agent under way when it began, give or take ${join.toleranceSeconds} s.`
            : 'A text belongs to the call of its id, or of its file’s name.'}
        </li>
        {labels.none.length > 0 && <li>None of the intents: {labels.none.join(', ')}.</li>}
        {undated && (
          <li>
            The source has no dates: calls were dealt out over {undated.days} days from {undated.from} by
            their ids
            {undated.secondsATurn > 0 && `, and every utterance counts ${undated.secondsATurn} s of talk`}.
            Days, times and lengths of these calls are not measured.
          </li>
        )}
      </ul>
    </Panel>
  );
}
