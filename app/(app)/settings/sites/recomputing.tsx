'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { Badge } from '@/app/_ui/badge';
import { useFormat } from '@/app/_ui/locale';

const LOOK_AGAIN_MS = 2000;

/** Says while figures of a site are made anew, and that they are done. */
export function Recomputing({ siteId }: { siteId: number }) {
  const trpc = useTRPC();
  const format = useFormat();
  const { data } = useQuery({
    ...trpc.sites.recomputing.queryOptions({ siteId }),
    refetchInterval: (query) => (query.state.data?.days ? LOOK_AGAIN_MS : false),
  });
  if (!data) return null;
  return (
    <span role="status">
      {data.days > 0 ? (
        <Badge tone="watch">
          Recomputing {format.count(data.days)} {data.days === 1 ? 'day' : 'days'}
        </Badge>
      ) : (
        <Badge tone="good">Figures up to date</Badge>
      )}
    </span>
  );
}
