/** @file Handing a case over: choose, look at all of it, seal. Nothing leaves before the last step. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Choice, Offer } from '../../shared/transfers/choice';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { language as windowLanguage } from '../text/language';
import { Actions } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { KeptLine } from '../ui/DraftSign';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { useDraft } from '../ui/useDraft';
import { ChoiceForm } from './ChoiceForm';
import { choiceOf, firstChosen, isTooLarge, missingReasons, needsFit } from './chosen';
import { LookStep } from './LookStep';
import classes from './transfers.module.css';

const route = getRouteApi('/cases/$caseId/handover');

export function HandOverScreen() {
  const { caseId } = route.useParams();
  const id = caseIdSchema.safeParse(caseId);
  const offer = useQuery({ ...asking('transfers.offer', { caseId: id.data ?? (caseId as CaseId) }), enabled: id.success });
  const { transfers: t, ui } = useText();
  if (id.data === undefined || offer.data === undefined)
    return (
      <Page title={t.choose.title} above={<Link to="/cases">{ui.back}</Link>}>
        <Problem error={offer.error} />
      </Page>
    );
  return <HandOver key={id.data} caseId={id.data} offer={offer.data} />;
}

function HandOver({ caseId, offer }: { caseId: CaseId; offer: Offer }) {
  const { transfers: t } = useText();
  const [chosen, setChosen] = useState(() => firstChosen(offer, windowLanguage()));
  const [tried, setTried] = useState(false);
  const [looking, setLooking] = useState<Choice>();
  const [sealed, setSealed] = useState<{ hash: string }>();
  const draft = useDraft({ key: `handover:${caseId}`, values: chosen, restore: setChosen });
  const back = (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {offer.ref} {offer.title}
    </Link>
  );
  if (sealed !== undefined)
    return (
      <Page title={t.seal.done} lead={t.seal.doneLead} above={back}>
        <p className={classes.hash}>
          {t.seal.hash} ({t.view.shaLead}):<span className={classes.code}>{sealed.hash}</span>
        </p>
        <Actions>
          <ButtonLink to="/cases/$caseId" params={{ caseId }} kind="primary">
            {t.seal.toCase}
          </ButtonLink>
          <ButtonLink to="/transfers">{t.seal.toList}</ButtonLink>
        </Actions>
      </Page>
    );
  if (looking !== undefined)
    return (
      <LookStep
        caseId={caseId}
        offer={offer}
        choice={looking}
        above={back}
        onBack={() => setLooking(undefined)}
        onKeep={(keep) => {
          setChosen({ ...chosen, keep });
          setLooking({ ...looking, keep });
        }}
        onSealed={async (hash) => {
          // It is sealed, whatever becomes of the draft: nobody is made to seal it twice.
          setSealed({ hash });
          await draft.done();
        }}
      />
    );
  return (
    <Page title={t.choose.title} lead={t.choose.lead(offer.title)} above={back}>
      <KeptLine draft={draft} />
      <form
        noValidate
        aria-label={t.choose.title}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (missingReasons(offer, chosen).length === 0 && needsFit(chosen.needs) && !isTooLarge(offer, chosen))
            setLooking(choiceOf(offer, chosen));
        }}
      >
        <ChoiceForm offer={offer} chosen={chosen} tried={tried} draft={draft} onChange={setChosen} />
      </form>
    </Page>
  );
}
