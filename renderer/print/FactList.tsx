/** @file Label and value, one below another, as a sheet begins with them. */
import type { PrintLanguage } from '../../shared/prints/languages';
import type { Fact } from '../../shared/prints/pieces';
import { RichText } from './RichText';

export function FactList({ facts, language }: { facts: readonly Fact[]; language: PrintLanguage }) {
  return (
    <dl className="ck-facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <RichText rich={fact.value} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
