/** @file A buddy's card as one block of four parts; it fits on one page and folds to a quarter. */
import type { BuddyCard } from '../../shared/prints/document';
import type { FlowNode } from './flow';
import { RichText } from './RichText';

export function buddyCardFlow(card: BuddyCard): FlowNode[] {
  return [
    {
      id: 'buddy-card',
      draw: (flow) => (
        <div className="ck-buddy" {...flow}>
          <h1>{card.title}</h1>
          <div className="ck-buddy-parts">
            {card.parts.map((part) => (
              <section key={part.heading}>
                <h2>{part.heading}</h2>
                <ul>
                  {part.lines.map((line, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one document never move
                    <li key={index} className={line[0]?.kind === 'blank' ? 'ck-buddy-write' : undefined}>
                      <RichText rich={line} language={card.language} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      ),
    },
  ];
}
