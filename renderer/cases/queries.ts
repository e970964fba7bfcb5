/** @file Questions about cases that more than one screen asks. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CaseRow } from '../../shared/cases/case';
import type { CaseQuery } from '../../shared/cases/contract';
import { ask, type Refused } from '../ipc/client';

export interface CasePages {
  rows: CaseRow[];
  total: number;
  /** Only the newest of many matches of a search. */
  capped: boolean;
  schools: string[];
  keepers: string[];
  personName: string | undefined;
}

/** The case list, page after page. The rows before stay while the next answer comes. */
export function useCaseList(query: Omit<CaseQuery, 'after' | 'limit'>) {
  return useInfiniteQuery<Awaited<ReturnType<typeof page>>, Refused, CasePages, readonly unknown[], string | undefined>({
    queryKey: ['cases', 'cases.list', 'pages', query],
    queryFn: ({ pageParam }) => page(query, pageParam),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    select: ({ pages }) => {
      const [first] = pages;
      return {
        rows: pages.flatMap((p) => p.rows),
        total: first?.total ?? 0,
        capped: first?.capped ?? false,
        schools: first?.schools ?? [],
        keepers: first?.keepers ?? [],
        personName: first?.personName,
      };
    },
  });
}

/** Rows a page: a screenful and what is scrolled into sight while the next one comes. */
const PAGE = 100;

const page = (query: Omit<CaseQuery, 'after' | 'limit'>, after: string | undefined) => ask('cases.list', { ...query, after, limit: PAGE });
