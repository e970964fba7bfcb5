/** @file Two short blocks of the keeper's copy: what to prepare so that everybody can take part, and what happens if somebody leaves. */
import type { KeeperScript } from '../../shared/prints/document';
import { FactList } from './FactList';
import type { FlowNode } from './flow';
import { PRINT_WORDS } from './words';

export function keeperMore(script: KeeperScript): FlowNode[] {
  const { language } = script;
  const words = PRINT_WORDS[language];
  const nodes: FlowNode[] = [];
  if (script.access.length > 0)
    nodes.push({
      id: 'access',
      draw: (flow) => (
        <section className="ck-block" {...flow}>
          <h2>{words.access}</h2>
          <ul className="ck-ticks">
            {script.access.map(({ text, done }) => (
              <li key={text} className={done ? 'ck-ticked' : undefined}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      ),
    });
  if (script.ifLeaves.length > 0)
    nodes.push({
      id: 'if-leaves',
      draw: (flow) => (
        <section className="ck-block" {...flow}>
          <h2>{words.ifLeaves}</h2>
          <FactList facts={script.ifLeaves} language={language} />
        </section>
      ),
    });
  return nodes;
}
