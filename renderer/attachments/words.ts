/** @file Sizes in words, and which error words a damaged file gets. Pure. */
import type { Attachment } from '../../shared/attachments/attachment';
import type { Language } from '../../shared/values';
import type { Text } from '../text/catalogue';
import { refusalOf } from '../ui/Problem';

/** "3 MB", "1.4 MB", "640 KB", "12 bytes". */
export function sizeWords(bytes: number, language: Language, t: Pick<Text, 'attachments'>): string {
  const [value, unit] =
    bytes < 1024 ? [bytes, 'bytes' as const] : bytes < 1024 * 1024 ? [bytes / 1024, 'KB' as const] : [bytes / 1024 / 1024, 'MB' as const];
  const digits = unit === 'MB' && value < 10 ? 1 : 0;
  return t.attachments.size(new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value), unit);
}

/** A damaged or missing file is named, and it is said what to do; other refusals keep their own words. */
export function damageWords(error: unknown, { name }: Pick<Attachment, 'name'>, t: Pick<Text, 'attachments'>) {
  const { kind, reason } = refusalOf(error);
  if (kind !== 'storage-corrupt') return undefined;
  return reason === 'file-missing' ? t.attachments.viewer.missing(name) : t.attachments.viewer.damaged(name);
}
