/** @file What an agreement of a circle is called in a list: with whom it is, never what it says. Pure. */
import type { CircleView } from '../../shared/circles/contract';
import type { AgreementId } from '../../shared/values';

interface Words {
  agreementOf: (name: string) => string;
  agreementAll: string;
  agreementNumber: (n: number) => string;
}

/** A name for each agreement, told apart by a number where two would be called the same. */
export function agreementNames(view: Pick<CircleView, 'agreements' | 'names'>, words: Words): Map<AgreementId, string> {
  const plain = view.agreements.map((one) => {
    const name = one.responsibleParty === undefined ? undefined : view.names[one.responsibleParty];
    return name === undefined || name === '' ? words.agreementAll : words.agreementOf(name);
  });
  return new Map(
    view.agreements.map((one, index) => {
      const name = plain[index] ?? '';
      const same = plain.filter((other) => other === name).length > 1;
      return [one.id, same ? `${words.agreementNumber(index + 1)}: ${name}` : name];
    }),
  );
}
