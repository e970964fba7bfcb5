/** @file One result: what it is called, and the words in their context. */
import type { Hit } from '../../shared/search/contract';
import { useText } from '../text/catalogue';
import { shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Found } from '../ui/Found';
import classes from './SearchField.module.css';

export function HitLine({ hit }: { hit: Hit }) {
  const { search: t, codes } = useText();
  const language = useLanguage();
  switch (hit.to) {
    case 'person':
      return (
        <span className={classes.what}>
          <span className={classes.title}>{hit.name}</span>
          <span className={classes.soft}>
            {codes.personKind[hit.kind]}
            {hit.grade === '' ? '' : ` · ${hit.grade}`} · {hit.cases === 0 ? t.notInCases : t.inCases(hit.cases)}
          </span>
        </span>
      );
    case 'circle':
      return (
        <>
          <span className={classes.what}>
            <span className={classes.title}>{shortDay(hit.plannedOn, language)}</span>
            <span className={classes.soft}>{hit.place}</span>
          </span>
          <span className={classes.found}>
            <Found words={hit.found} />
          </span>
        </>
      );
    case 'case':
      return <CaseLine hit={hit} />;
  }
}

function CaseLine({ hit }: { hit: Extract<Hit, { to: 'case' }> }) {
  const { search: t, codes } = useText();
  // A title found whole is marked where it stands.
  const inTitle = hit.source === 'title' && !hit.found.includes('…');
  return (
    <>
      <span className={classes.what}>
        <span className={classes.title}>{inTitle ? <Found words={hit.found} /> : hit.title}</span>
        <span className={classes.soft}>
          {hit.ref} · {codes.caseStatus[hit.status]}
        </span>
      </span>
      {!inTitle && (
        <span className={classes.found}>{hit.source === 'number' ? t.byNumber : <Found words={hit.found.replaceAll('\n', ' · ')} />}</span>
      )}
    </>
  );
}
