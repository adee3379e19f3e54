'use client';

import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { VersionView } from '@/server/intents/versions/version-view';
import { LocalTime } from '../../settings/local-time';
import { Fact, Facts } from '../../settings/models/facts';
import { estimateText } from './models-answer';

/** What a version is and what it was made of. */
export function WhatItIs({ version }: { version: VersionView }) {
  const format = useFormat();
  const { card } = version;
  const { train, held, none, bySource, byLanguage, expired, outranked } = card.data;
  const languages = Object.entries(byLanguage).sort(([, a], [, b]) => b - a);
  return (
    <Panel title={`Version ${version.number}`}>
      <Facts>
        <Fact name="Right">{estimateText(format, card.accuracy)} of held-back examples</Fact>
        <Fact name="Macro-F1">
          {estimateText(format, card.macroF1)}: rare intents count as much as others
        </Fact>
        <Fact name="Learned from">
          {format.count(train)} examples; {format.count(held)} were held back and never trained on
          {none > 0 && `; ${format.count(none)} are about none of the intents`}
        </Fact>
        <Fact name="Sources">
          {format.count(bySource.import)} imported, {format.count(bySource.editor)} typed,{' '}
          {format.count(bySource.correction)} corrected
        </Fact>
        {languages.length > 0 && (
          <Fact name="Languages">
            {languages
              .map(([language, count]) => `${language || 'not said'} ${format.count(count)}`)
              .join(', ')}
          </Fact>
        )}
        {(expired > 0 || outranked > 0) && (
          <Fact name="Left out">
            {format.count(expired)} too old to be kept for training, {format.count(outranked)} the same words
            under a label that counts more
          </Fact>
        )}
        <Fact name="Reads">
          Words and letters{card.embeddings ? `, and sentences by ${card.embeddings}` : ''}
          {card.method === 'cold_start' && '; started from names and descriptions alone'}
        </Fact>
        <Fact name="Made">
          <LocalTime at={version.createdAt} /> by {version.createdBy || 'nobody known'}, in{' '}
          {format.duration(card.seconds)}, seed {card.seed}
        </Fact>
        {version.promotedAt && (
          <Fact name="Promoted">
            <LocalTime at={version.promotedAt} /> by {version.promotedBy}
          </Fact>
        )}
        <Fact name="File">
          <span className="break-all font-mono text-xs">SHA-256 {version.artefactSha256}</span>
        </Fact>
        <Fact name="Limits">
          It knows what it was shown: a new kind of call is unknown, or taken for the nearest intent, until
          somebody gives examples. Held-back examples are like those it learned from; calls may differ.
        </Fact>
      </Facts>
    </Panel>
  );
}
