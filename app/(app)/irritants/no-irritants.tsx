'use client';

import { Button } from '@tremor/react';
import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { May } from './may';
import type { ChosenSite } from './questions';
import type { Discovery } from './run/use-discovery';

interface NoIrritantsProps {
  chosen: ChosenSite;
  may: May;
  discovery: Discovery;
}

/** There are texts, but nothing has been looked for in them. */
export function NoIrritants({ chosen, may, discovery }: NoIrritantsProps) {
  const format = useFormat();
  const texts = `${format.count(chosen.texts)} calls of ${chosen.site.name} have a transcript.`;
  if (!may.write) {
    return (
      <Panel>
        <EmptyState title="No irritants yet">{texts} Ask a manager to look for irritants in them.</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <EmptyState title="No irritants yet">
        <p>
          {texts} Look for what customers complain of in them, or{' '}
          <Link className={LINK} href={`/irritants/rule?site=${chosen.site.id}`}>
            write a rule
          </Link>{' '}
          for what you know already.
        </p>
        {!discovery.current && (
          <div className="pt-3">
            <Button size="xs" loading={discovery.starting} onClick={discovery.start}>
              Look for irritants
            </Button>
          </div>
        )}
      </EmptyState>
    </Panel>
  );
}
