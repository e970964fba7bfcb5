/** @file Questions about cases that more than one screen asks. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CaseRow } from '../../shared/cases/case';
import type { CaseQuery } from '../../shared/cases/contract';
import { ask, type Refused } from '../ipc/client';

export interface CasePages {
  rows: CaseRow[];
  total: number;
  schools: string[];
}

/** The case list, page after page. The rows before stay while the next answer comes. */
export function useCaseList(query: Omit<CaseQuery, 'after'>) {
  return useInfiniteQuery<Awaited<ReturnType<typeof page>>, Refused, CasePages, readonly unknown[], string | undefined>({
    queryKey: ['cases', 'cases.list', 'pages', query],
    queryFn: ({ pageParam }) => page(query, pageParam),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({ rows: pages.flatMap((p) => p.rows), total: pages[0]?.total ?? 0, schools: pages[0]?.schools ?? [] }),
  });
}

const page = (query: Omit<CaseQuery, 'after'>, after: string | undefined) => ask('cases.list', { ...query, after });
