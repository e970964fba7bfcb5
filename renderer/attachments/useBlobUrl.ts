/** @file An address in memory for what a picture or a player needs one for; taken back when the view closes. See: [Note: Looked at in memory] */
import { useEffect, useState } from 'react';
import type { FileType } from '../../shared/attachments/attachment';
import type { Content } from './content';

export function useBlobUrl({ pieces }: Content, type: FileType): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([...pieces], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [pieces, type]);
  return url;
}
