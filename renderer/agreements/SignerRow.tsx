/** @file One person who signs: whether, how, and what that way needs: a name, a line, a witness. */
import { missingIn, SIGNATURE_METHODS } from '../../shared/agreements/agreement';
import { useText } from '../text/catalogue';
import { Choice, optionsOf, Tick } from '../ui/Choice';
import { TextLine } from '../ui/TextLine';
import classes from './agreements.module.css';
import { DrawPad } from './DrawPad';
import type { Signing } from './SignForm';

export interface SignerRowProps {
  name: string;
  /** Absent: has not signed. */
  signing: Signing | undefined;
  witnesses: readonly string[];
  /** Saving was tried: what is missing is said. */
  tried: boolean;
  onChange: (patch: Partial<Signing> | undefined) => void;
}

export function SignerRow({ name, signing, witnesses, tried, onChange }: SignerRowProps) {
  const t = useText();
  const words = t.agreements.sign;
  const missing = signing === undefined || !tried ? undefined : missingIn(signing);
  return (
    <div className={classes.signer}>
      <Tick label={`${name} ${words.signed}`} value={signing !== undefined} onChange={(yes) => onChange(yes ? {} : undefined)} />
      {signing !== undefined && (
        <Choice
          label={words.how(name)}
          labelHidden
          size="medium"
          value={signing.method}
          options={optionsOf(SIGNATURE_METHODS, t.codes.signatureMethod)}
          onChange={(method) => onChange({ method: method ?? 'ink' })}
        />
      )}
      {signing?.method === 'typed' && (
        <div className={classes.signerMore}>
          <TextLine
            label={words.typed(name)}
            help={words.typedHelp}
            value={signing.typed}
            onChange={(typed) => onChange({ typed })}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            size="medium"
            error={missing === 'typed' ? t.ui.fieldErrors.required : undefined}
          />
        </div>
      )}
      {signing?.method === 'drawn' && (
        <div className={classes.signerMore}>
          <DrawPad
            name={name}
            strokes={signing.strokes}
            onChange={(strokes) => onChange({ strokes })}
            error={missing === 'strokes' ? words.drawMissing : undefined}
          />
        </div>
      )}
      {signing?.method === 'verbal_witnessed' && (
        <div className={classes.signerMore}>
          <TextLine
            label={words.witness}
            help={words.witnessHelp}
            value={signing.witness}
            onChange={(witness) => onChange({ witness })}
            maxLength={120}
            suggestions={witnesses}
            size="medium"
            error={missing === 'witness' ? t.ui.fieldErrors.required : undefined}
          />
        </div>
      )}
    </div>
  );
}
