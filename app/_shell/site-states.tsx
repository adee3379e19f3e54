import Link from 'next/link';
import type { ReactNode } from 'react';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';

interface SitesFailedProps {
  title: string;
  /** The question which sites there are. */
  question: { error: Parameters<typeof ErrorState>[0]['error']; refetch: () => unknown };
  /** This page without a site; null where none was asked for. */
  elsewhere: string | null;
}

/** A page about a site that cannot be shown: why, and a way to one that can. */
export function SitesFailed({ title, question, elsewhere }: SitesFailedProps) {
  return (
    <>
      <PageHeader title={title} />
      <Panel>
        <ErrorState error={question.error} onRetry={() => question.refetch()} />
        {elsewhere !== null && (
          <p className="pb-4 text-center text-sm">
            <Link className={LINK} href={elsewhere}>
              Show a site that you may see
            </Link>
          </p>
        )}
      </Panel>
    </>
  );
}

interface NothingYetProps {
  title: string;
  /** What is missing. */
  missing: string;
  /** What to bring in; the link to Data follows. */
  bring: string;
  /** What comes of it, after the link. */
  children: ReactNode;
}

/** A page about a site that has nothing to show yet: what is missing, and where to bring it in. */
export function NothingYet({ title, missing, bring, children }: NothingYetProps) {
  return (
    <>
      <PageHeader title={title} />
      <Panel>
        <EmptyState title={missing}>
          {bring}{' '}
          <Link className={LINK} href="/data">
            Data
          </Link>
          {children}
        </EmptyState>
      </Panel>
    </>
  );
}
