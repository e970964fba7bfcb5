/** @file What the steps of an import pass on, and how far a long one has come. */
import { useQuery } from '@tanstack/react-query';
import type { ImportPreview, ImportSource } from '../../shared/imports/contract';
import type { Mapping, Reading } from '../../shared/imports/fields';
import { asking } from '../ipc/live';

export interface Opened {
  readonly source: ImportSource;
  /** As far as it was chosen by hand. */
  readonly reading: Reading;
  readonly mapping: Mapping;
}

export interface Looked extends Opened {
  readonly preview: ImportPreview;
}

/** Asks how far it is, a few times a second while it matters. */
export function useProgress(active: boolean) {
  return useQuery({ ...asking('imports.progress', {}), enabled: active, refetchInterval: active ? 200 : false, gcTime: 0, staleTime: 0 });
}
