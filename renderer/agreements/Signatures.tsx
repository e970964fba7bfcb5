/** @file Who signed, how, when, before whom; drawn lines are shown as they were drawn. Somebody who comes later is added. */
import { useState } from 'react';
import type { Agreement, Signature } from '../../shared/agreements/agreement';
import { pathOf, SHEET } from '../../shared/agreements/drawing';
import type { CaseView } from '../../shared/cases/contract';
import { listOf } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import classes from './agreements.module.css';
import { nameIn } from './people';
import { SignForm } from './SignForm';

export function SignatureLine({ signature, name }: { signature: Signature; name: string }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.screen;
  const how = words.signedHow(t.codes.signatureMethod[signature.method], dayName(signature.on, language));
  return (
    <div className={classes.signature}>
      <div className={classes.signed}>
        {signature.strokes !== undefined && (
          <svg viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} className={classes.signedDrawing} role="img" aria-label={words.drawnBy(name)}>
            <path d={pathOf(signature.strokes)} className={classes.pen} />
          </svg>
        )}
        {signature.typed !== '' && <span className={classes.signedTyped}>{signature.typed}</span>}
        {signature.method === 'ink' && <span className={classes.soft}>{words.onPaper}</span>}
        {signature.method === 'verbal_witnessed' && <span className={classes.signedTyped}>{words.aloud}</span>}
      </div>
      <p>
        <b>{name}</b>
      </p>
      <p className={classes.soft}>
        {[how, signature.witness === '' ? '' : words.witnessed(signature.witness)].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

export function Signatures({ view, agreement }: { view: CaseView; agreement: Agreement }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.screen;
  const name = nameIn(view.parties, t.agreements.item.nobody);
  // As the people of the case stand, not by chance.
  const place = (one: Signature) => view.parties.findIndex((party) => party.id === one.partyId);
  const inOrder = [...agreement.signatures].sort((a, b) => place(a) - place(b));
  const [adding, setAdding] = useState(false);
  if (agreement.signatures.length === 0) return undefined;
  const owing = [...new Set(agreement.items.map((item) => item.owedBy))];
  const missing = owing.filter((id) => !agreement.signatures.some((signature) => signature.partyId === id)).map(name);
  const open = view.closedOn === undefined;
  if (adding) return <SignForm view={view} agreement={agreement} too onSigned={() => setAdding(false)} onBack={() => setAdding(false)} />;
  return (
    <Section
      title={words.signatures}
      actions={
        open && (
          <Button small onClick={() => setAdding(true)}>
            {words.signToo}
          </Button>
        )
      }
    >
      <div className={classes.signatures}>
        {inOrder.map((signature) => (
          <SignatureLine key={signature.partyId} signature={signature} name={name(signature.partyId)} />
        ))}
      </div>
      {open && missing.length > 0 && <Notice>{words.notSigned(listOf(missing, language))}</Notice>}
      {agreement.readBackOn !== undefined && <p className={classes.soft}>{words.readBackOn(dayName(agreement.readBackOn, language))}</p>}
    </Section>
  );
}
