/** @file A letter between two who have a contact limit: said kindly, and in nobody's way. */
import type { CaseView } from '../../shared/cases/contract';
import { limitsBetween } from '../../shared/contacts/contact';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Notice } from '../ui/Problem';

export interface LimitNoticeProps {
  view: Pick<CaseView, 'parties' | 'limits'>;
  /** Party ids; nobody chosen yet says nothing. */
  writer: string | undefined;
  reader: string | undefined;
}

export function LimitNotice({ view, writer, reader }: LimitNoticeProps) {
  const { letters: t, contacts } = useText();
  const [from, to] = [writer, reader].map((id) => view.parties.find((p) => p.id === id)?.person);
  if (from === undefined || to === undefined) return undefined;
  const found = limitsBetween(view.limits, from.id, to.id, today());
  if (found.length === 0) return undefined;
  const kinds = [...new Set(found.flatMap((limit) => limit.kinds))].map((kind) => contacts.kind[kind]).join(', ');
  return (
    <Notice>
      <p>{t.limit(from.name, to.name, kinds)}</p>
      <p>{t.limitHelp}</p>
    </Notice>
  );
}
