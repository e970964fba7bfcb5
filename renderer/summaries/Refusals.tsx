/** @file When a question can't be answered: why, kindly, and an easier question to ask with one press. */
import type { ReleaseRequest } from '../../shared/summaries/release';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Problem, refusalOf } from '../ui/Problem';
import { easierRequests, type PeriodRow } from './question';
import { changeInWords, refusalWords } from './words';

export interface RefusalsProps {
  error: unknown;
  request: ReleaseRequest;
  periods: readonly PeriodRow[];
  onTake: (request: ReleaseRequest) => void;
}

export function Refusals({ error, request, periods, onTake }: RefusalsProps) {
  const t = useText();
  const { refused } = t.summaries;
  const refusal = refusalOf(error);
  const { kind } = refusal;
  const words = refusalWords(t, refusal);
  if (kind !== 'too-few' && kind !== 'not-proven') return <Problem error={error} words={words} />;
  const beside = refusal.reason === 'earlier';
  const easier = easierRequests(request, beside ? 'beside' : kind, periods);
  const next = kind === 'too-few' ? refused.tooFew.longer : beside ? refused.beside.next : refused.notProven.easier;
  return (
    <Problem
      error={error}
      words={words && easier.length > 0 ? { ...words, next } : words}
      action={
        easier.length > 0 ? (
          <Actions>
            {easier.map((one) => {
              const change = changeInWords(t, request, one);
              return (
                <Button key={change} small onClick={() => onTake(one)}>
                  {change}
                </Button>
              );
            })}
          </Actions>
        ) : undefined
      }
    />
  );
}
