'use client';

import { useState } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { Panel } from '@/app/_ui/panel';
import type { HitsProps } from './hits-props';
import { JudgeList } from './judge-list';
import { QuoteList } from './quote-list';

/** What was said: to read, newest first; or to judge, chosen by chance. */
export function HitsPanel(props: HitsProps) {
  const [view, setView] = useState<'read' | 'judge'>('read');
  return (
    <Panel
      title="What customers say"
      note={
        view === 'read'
          ? 'The newest calls; each opens at the moment.'
          : 'Chosen by chance, so that your words stand for all of them.'
      }
      actions={
        props.may.write && (
          <ViewToggle
            label="Calls to"
            value={view}
            choices={[
              { value: 'read', label: 'Read' },
              { value: 'judge', label: 'Judge' },
            ]}
            onChoose={setView}
          />
        )
      }
    >
      {view === 'read' ? <QuoteList {...props} /> : <JudgeList {...props} />}
    </Panel>
  );
}
