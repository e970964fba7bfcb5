/** @file In a case's report: the quick notes from which it began or that were added later, as they were written then. */
import { useQuery } from '@tanstack/react-query';
import type { CaseId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { relativeDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Facts } from '../ui/Page';
import classes from './intakes.module.css';

export function IntakesOfCase({ caseId }: { caseId: CaseId }) {
  const t = useText().reports.intake;
  const language = useLanguage();
  const notes = useQuery(asking('intakes.ofCase', { caseId })).data ?? [];
  if (notes.length === 0) return undefined;
  return (
    <Facts
      items={[
        [
          t.began,
          <ul key="notes" className={classes.ofCase}>
            {notes.map((note) => (
              <li key={note.id}>
                <details>
                  <summary>
                    {[t.notedOn(relativeDay(today(new Date(note.notedAt)), language), note.notedBy), note.urgent ? t.urgentThen : '']
                      .filter(Boolean)
                      .join(', ')}
                  </summary>
                  <p className={classes.text}>{note.text}</p>
                  {note.who !== '' && <p className={classes.about}>{t.whoNoted(note.who)}</p>}
                </details>
              </li>
            ))}
          </ul>,
        ],
      ]}
    />
  );
}
