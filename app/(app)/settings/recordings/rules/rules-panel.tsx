'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SingleChoice } from '@/app/_filters/single-choice';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { QueueRules, RulesView } from '@/server/recordings/contracts/rules';
import type { SiteView } from '@/server/sites/site-view';
import type { LanguageNames } from '../language-names';
import { previewSentence } from './rule-words';
import { RulesEditor } from './rules-editor';
import { RulesTable } from './rules-table';

interface RulesPanelProps {
  site: SiteView;
  models: readonly { languages: readonly string[] }[];
  names: LanguageNames;
}

/** Which recordings are taken, for what, and how many that would be. */
export function RulesPanel({ site, models, names }: RulesPanelProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const rules = useQuery(trpc.recordings.rules.queryOptions({ siteId: site.id }));
  const preview = useQuery(trpc.recordings.previewRules.queryOptions({ siteId: site.id, draft: null }));
  const [draft, setDraft] = useState<QueueRules | null>(null);
  return (
    <Panel
      title="Which recordings are taken"
      note={preview.data && previewSentence(format, preview.data)}
      actions={rules.data && <QueueChoice view={rules.data} onChoose={setDraft} />}
      flush
    >
      <Answered question={rules} height="h-32">
        {(data) => (
          <>
            <RulesTable view={data} preview={preview.data} onChange={setDraft} />
            {draft && (
              <RulesEditor
                site={site}
                view={data}
                draft={draft}
                models={models}
                names={names}
                onClose={() => setDraft(null)}
              />
            )}
          </>
        )}
      </Answered>
    </Panel>
  );
}

/** Opens rules for a queue that has none of its own, beginning with the site's. */
function QueueChoice({ view, onChoose }: { view: RulesView; onChoose: (rules: QueueRules) => void }) {
  const without = view.known.filter(({ code }) => !view.queues.some(({ queue }) => queue === code));
  if (without.length === 0) return null;
  return (
    <SingleChoice
      label="Other rules for a queue"
      value=""
      choices={[
        { value: '', label: 'Other rules for a queue …' },
        ...without.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChoose={(queue) => queue !== '' && onChoose({ ...view.site, queue })}
    />
  );
}
