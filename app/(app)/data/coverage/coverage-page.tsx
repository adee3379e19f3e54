'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { Skeleton } from '@/app/_ui/states';
import { COVERAGE_URL } from './coverage-url';
import { periodOf } from './question';
import { SiteCoverage } from './site-coverage';

const TITLE = 'Coverage';

/** The page as soon as it is known which sites and days there are; before that, what is missing and what to do. */
export function CoveragePage() {
  const [state] = useQueryStates(COVERAGE_URL, { history: 'push' });
  const options = useQuery(useTRPC().trends.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <Skeleton className="mt-2 h-96 w-full" />;
  if (options.isError) {
    const elsewhere = state.site === null ? null : '/data/coverage';
    return <SitesFailed title={TITLE} question={options} elsewhere={elsewhere} />;
  }
  const { sites, chosen } = options.data;
  const period = chosen && periodOf(state, chosen);
  if (!chosen || !period) {
    return (
      <NothingYet
        title={TITLE}
        missing={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}
        bring="Bring in a call log on"
      >
        ; what it covers is told here.
      </NothingYet>
    );
  }
  return <SiteCoverage sites={sites} chosen={chosen} period={period} />;
}
