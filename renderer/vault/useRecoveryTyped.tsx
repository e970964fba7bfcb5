/** @file A recovery code, or two parts of which each says at once what it is or where the slip is. What is typed is kept nowhere. */
import { type ReactNode, useState } from 'react';
import type { AppContract } from '../../shared/contract';
import type { OutputOf } from '../../shared/ipc';
import type { AppError } from '../../shared/result';
import { ask } from '../ipc/client';
import { type Text, useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { refusalOf } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import classes from './Recovery.module.css';

export interface RecoveryTyped {
  fields: ReactNode;
  /** As the vault takes it: a code, or two parts one after the other. */
  typed: string;
  complete: boolean;
  clear: () => void;
}

/** @param tried whether somebody has pressed the button: only then is an empty field said */
export function useRecoveryTyped(tried: boolean, onChange: () => void): RecoveryTyped {
  const { ui, vault, recovery } = useText();
  const t = recovery.typed;
  const [byParts, setByParts] = useState(false);
  const [code, setCode] = useState('');
  const [one, setOne] = useState('');
  const [two, setTwo] = useState('');
  const taking = (set: (text: string) => void) => (text: string) => {
    set(text);
    onChange();
  };
  const missing = (text: string) => (tried && text.trim() === '' ? ui.fieldErrors.required : undefined);
  const clear = () => {
    for (const set of [setCode, setOne, setTwo]) set('');
    onChange();
  };
  return {
    typed: byParts ? `${one} ${two}` : code,
    complete: byParts ? one.trim() !== '' && two.trim() !== '' : code.trim() !== '',
    clear,
    fields: (
      <>
        {byParts ? (
          <>
            <PartLine label={t.part(1)} value={one} onChange={taking(setOne)} missing={missing(one)} />
            <PartLine label={t.part(2)} value={two} onChange={taking(setTwo)} missing={missing(two)} />
          </>
        ) : (
          <TextLine
            label={vault.recover.code}
            help={vault.recover.codeHelp}
            value={code}
            onChange={taking(setCode)}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            error={missing(code)}
          />
        )}
        <div>
          <Button
            kind="quiet"
            small
            onClick={() => {
              setByParts(!byParts);
              clear();
            }}
          >
            {byParts ? t.useCode : t.useParts}
          </Button>
        </div>
      </>
    ),
  };
}

type Looked = OutputOf<AppContract, 'vault.lookAtPart'>;

function PartLine({
  label,
  value,
  onChange,
  missing,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  missing: string | undefined;
}) {
  const t = useText().recovery.typed;
  const [looked, setLooked] = useState<Looked>();
  const [slip, setSlip] = useState<AppError>();
  const look = async () => {
    if (value.trim() === '') return;
    try {
      setLooked(await ask('vault.lookAtPart', { part: value }));
      setSlip(undefined);
    } catch (error) {
      setSlip(refusalOf(error));
    }
  };
  const ours = looked?.ours === true;
  const foreign = looked !== undefined && !ours ? t.notOurs(looked.number, looked.set) : undefined;
  return (
    <div>
      <TextLine
        label={label}
        help={t.help}
        value={value}
        onChange={(text) => {
          setLooked(undefined);
          setSlip(undefined);
          onChange(text);
        }}
        onBlur={() => void look()}
        maxLength={150}
        autoComplete="off"
        spellCheck={false}
        error={slip === undefined ? (foreign ?? missing) : slipWords(slip, t)}
      />
      <p role="status" className={classes.said}>
        {looked !== undefined && ours && t.is(looked.number, looked.set)}
      </p>
    </div>
  );
}

function slipWords({ reason, fields = [] }: AppError, t: Text['recovery']['typed']): string {
  if (reason === 'part-group') return t.slip(groupsIn(fields));
  return reason === 'part-length' ? t.length : t.whole;
}

const groupsIn = (fields: readonly string[]): string => fields.map((field) => field.split('.').at(-1)).join(', ');

/** Words that know more than the refusal's kind: which group has the slip, or that it is the code that does not open. */
export function recoveryWords(
  error: AppError,
  { slip }: Pick<Text['vault']['recover'], 'slip'>,
  wrong: { what: string; next: string },
): { what: string; next: string } | undefined {
  if (error.kind === 'wrong-passphrase') return wrong;
  return error.reason === 'recovery-group' || error.reason === 'part-group' ? slip(groupsIn(error.fields ?? [])) : undefined;
}
