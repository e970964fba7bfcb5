/** @file Exactly what goes: the names that were found, every sentence and file; then sealing. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Choice, FoundName, Offer } from '../../shared/transfers/choice';
import type { CaseId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { PrintDialog } from '../ui/PrintDialog';
import { Notice, Problem } from '../ui/Problem';
import { usualPaper } from '../ui/paper';
import { PacketView } from './PacketView';
import { sizeWords } from './packet-rows';
import { SealForm } from './SealForm';
import classes from './transfers.module.css';

export interface LookStepProps {
  caseId: CaseId;
  offer: Offer;
  choice: Choice;
  above: ReactNode;
  onBack: () => void;
  onKeep: (keep: string[]) => void;
  onSealed: (hash: string) => Promise<void>;
}

export function LookStep({ caseId, offer, choice, above, onBack, onKeep, onSealed }: LookStepProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.transfers.look;
  const preview = useQuery({ ...asking('transfers.preview', { caseId, choice }), placeholderData: keepPreviousData });
  /** What the preview showed when the dialog was opened: behind it nobody would see a change. */
  const [sealing, setSealing] = useState<string>();
  const [printing, setPrinting] = useState(false);
  const [paper] = useState(() => usualPaper(navigator.language));
  const change = (
    <Button kind="quiet" onClick={onBack}>
      {words.back}
    </Button>
  );
  if (preview.data === undefined)
    return (
      <Page title={words.title} above={above}>
        <Problem error={preview.error} />
        {preview.error === null ? <p role="status">{t.transfers.choose.looking}</p> : <Actions>{change}</Actions>}
      </Page>
    );
  const { case: packet, names, size, seen } = preview.data;
  return (
    <Page
      title={words.title}
      lead={words.lead(sizeWords(size, language, t))}
      above={above}
      actions={
        <Actions>
          {/* Not before what is on the screen is what was chosen: what is sealed is what was seen. */}
          <Button kind="primary" disabled={preview.isPlaceholderData || preview.isFetching} onClick={() => setSealing(seen)}>
            {words.seal}
          </Button>
          {packet.letter !== undefined && (
            <Button icon={<Icon name="print" />} onClick={() => setPrinting(true)}>
              {words.print}
            </Button>
          )}
          {change}
        </Actions>
      }
    >
      <Problem error={preview.error} />
      {names.length === 0 ? (
        <Notice tone="accent">
          <p>
            <b>{words.noNames}</b> {words.noNamesLead}
          </p>
        </Notice>
      ) : (
        <Names names={names} kept={choice.keep} onKeep={onKeep} />
      )}
      <PacketView packet={packet} />
      {sealing !== undefined && (
        <SealForm caseId={caseId} offer={offer} choice={choice} seen={sealing} onClose={() => setSealing(undefined)} onSealed={onSealed} />
      )}
      {printing && (
        <PrintDialog
          title={t.transfers.print.title}
          prints={[
            {
              key: 'letter',
              label: t.transfers.print.label,
              help: t.transfers.print.help,
              file: t.transfers.print.file,
              first: true,
              request: (sheet) => ({ kind: 'handover_letter', of: { from: 'choice', caseId, choice }, paper: sheet }),
            },
          ]}
          paper={paper}
          toWhom={choice.to}
          why={t.transfers.print.why}
          onClose={() => setPrinting(false)}
        />
      )}
    </Page>
  );
}

/** @param kept as it is ticked now: the packet beside it follows a moment later */
function Names({ names, kept, onKeep }: { names: readonly FoundName[]; kept: readonly string[]; onKeep: (keep: string[]) => void }) {
  const { transfers: t } = useText();
  return (
    <section className={classes.names} aria-label={t.look.names(names.length)}>
      <h2>{t.look.names(names.length)}</h2>
      <p className={classes.soft}>{t.look.namesLead}</p>
      <ul>
        {names.map((name) => (
          <li key={name.key}>
            <p>
              {name.before.length < 60 ? '' : '…'}
              {name.before}
              <b>{name.words}</b>
              {name.after}
              {name.after.length < 60 ? '' : '…'}
              <span className={classes.meta}>
                {t.view[name.part === 'answers' ? 'decision' : name.part]} · {kept.includes(name.key) ? t.look.keep : `→ ${name.instead}`}
              </span>
            </p>
            <label className={classes.keep}>
              <input
                type="checkbox"
                checked={kept.includes(name.key)}
                aria-label={t.look.keepOf(name.words)}
                onChange={(event) => onKeep(event.currentTarget.checked ? [...kept, name.key] : kept.filter((key) => key !== name.key))}
              />
              <span aria-hidden="true">{t.look.keep}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
