/** @file Names of the file that are exactly one person on record. Nobody is merged without being asked. */
import type { ImportPreview } from '../../shared/imports/contract';
import type { Mapping } from '../../shared/imports/fields';
import { useText } from '../text/catalogue';
import { Choice, Tick } from '../ui/Choice';
import { Section } from '../ui/Page';
import classes from './imports.module.css';

export interface PeopleMatchesProps {
  preview: ImportPreview;
  mapping: Mapping;
  busy: boolean;
  onChange: (mapping: Mapping) => void;
}

export function PeopleMatches({ preview, mapping, busy, onChange }: PeopleMatchesProps) {
  const { imports } = useText();
  const t = imports.people;
  return (
    <Section title={t.title} lead={preview.matches.length > 0 ? t.lead : undefined}>
      {preview.matches.length > 0 && (
        <ul className={classes.columns}>
          {preview.matches.map((match) => (
            <li key={match.key} className={classes.column}>
              <span className={classes.grow}>
                <bdi className={classes.strong}>{match.name}</bdi>
                <span className={classes.soft}>{t.rows(match.rows)}</span>
              </span>
              <Choice
                label={t.which(match.name)}
                labelHidden
                disabled={busy}
                options={[
                  { value: 'new', label: t.fresh },
                  { value: 'known', label: t.onRecord(match.detail) },
                ]}
                value={Object.hasOwn(mapping.persons, match.key) ? 'known' : 'new'}
                onChange={(who) => {
                  const { [match.key]: _was, ...rest } = mapping.persons;
                  onChange({ ...mapping, persons: who === 'known' ? { ...rest, [match.key]: match.personId } : rest });
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {preview.moreMatches > 0 && <p className={classes.soft}>{t.more(preview.moreMatches)}</p>}
      {preview.sharedNames > 0 && (
        <Tick label={t.same(preview.sharedNames)} value={mapping.sameName} onChange={(sameName) => onChange({ ...mapping, sameName })} />
      )}
    </Section>
  );
}
