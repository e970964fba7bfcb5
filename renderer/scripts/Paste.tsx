/** @file Text from elsewhere into a part. When it is somebody else's, it says whose: no licensed words stand on paper without their source. */
import { useState } from 'react';
import { type Block, CREDITS_MOST, type Script } from '../../shared/scripts/model';
import type { Language } from '../../shared/values';
import { useText } from '../text/catalogue';
import { Tick } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextArea, TextLine } from '../ui/TextLine';
import type { Change } from './Editor';
import { pasted, setCredits } from './edit';

export interface PasteProps {
  script: Script;
  block: Block;
  language: Language;
  change: Change;
  onClose: () => void;
}

export function Paste({ script, block, language, change, onClose }: PasteProps) {
  const { scripts, ui } = useText();
  const words = scripts.editor;
  const [text, setText] = useState('');
  const [others, setOthers] = useState(false);
  const [credit, setCredit] = useState({ source: '', licence: '', permission: '' });
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? ui.fieldErrors.required : undefined);
  const credits = script.credits ?? [];
  const known = credits.some((one) => one.source === credit.source.trim());
  const full = others && !known && credits.length >= CREDITS_MOST;
  const put = () => {
    setTried(true);
    if (text.trim() === '' || full || (others && (credit.source.trim() === '' || credit.licence.trim() === ''))) return;
    change((before) => {
      const now = pasted(before, block.id, text, language);
      return others && !known ? setCredits(now, [...credits, credit]) : now;
    });
    onClose();
  };
  return (
    <Dialog title={words.pasteTitle} open onClose={onClose} width="wide">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <Fields>
          <TextArea
            label={words.pasteWords}
            help={words.pasteHelp}
            value={text}
            maxLength={12_000}
            onChange={setText}
            error={missing(text)}
          />
          <Tick
            label={words.pasteOthers}
            value={others}
            onChange={setOthers}
            error={full ? ui.fieldErrors.tooMany(CREDITS_MOST) : undefined}
          />
          {others && (
            <>
              <TextLine
                label={words.source}
                value={credit.source}
                maxLength={120}
                onChange={(source) => setCredit({ ...credit, source })}
                error={missing(credit.source)}
              />
              <TextLine
                label={words.licence}
                help={words.licenceHelp}
                value={credit.licence}
                maxLength={80}
                onChange={(licence) => setCredit({ ...credit, licence })}
                error={missing(credit.licence)}
              />
              <TextLine
                label={words.permission}
                value={credit.permission}
                maxLength={120}
                onChange={(permission) => setCredit({ ...credit, permission })}
                optional
              />
            </>
          )}
          <FormEnd error={undefined} busy={false} primary onCancel={onClose}>
            {words.pasteAdd}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
