/** @file The help: questions of the work with short answers, found as one types, and the keys. Offline like everything else. */
import { useState } from 'react';
import type { Role } from '../../shared/values';
import { useText } from '../text/catalogue';
import { Kbd, Table } from '../ui/Lists';
import { Page, Section } from '../ui/Page';
import { TextLine } from '../ui/TextLine';
import classes from './Help.module.css';
import { found, topicsFor } from './topics';

/** @param command the command key's name on this computer */
export function HelpScreen({ role, command }: { role: Role; command: string }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const topics = found(topicsFor(role, t), typed);
  const count = topics.reduce((sum, topic) => sum + topic.entries.length, 0);
  const keys: readonly [string, string][] = [
    ...(role === 'counselor' ? ([[`${command} K`, t.help.key.search]] as [string, string][]) : []),
    [`${command} L`, t.help.key.lock],
    ['F9', t.help.key.blank],
    [t.help.twice, t.help.key.blankTwice],
    ['F1', t.help.key.help],
  ];
  return (
    <Page title={t.help.title} lead={t.help.lead}>
      <div className={classes.find}>
        <TextLine label={t.help.find} type="search" value={typed} onChange={setTyped} />
        <p className={classes.count} role="status">
          {typed.trim() === '' ? '' : count === 0 ? t.help.none : t.help.found(count)}
        </p>
      </div>
      {topics.map((topic) => (
        <Section key={topic.title} title={topic.title}>
          <div className={classes.entries}>
            {topic.entries.map((entry) => (
              // Opened by a search: what was found is to be read and not looked for again.
              <details key={`${entry.question}${typed.trim() !== ''}`} className={classes.entry} open={typed.trim() !== ''}>
                <summary>{entry.question}</summary>
                {entry.answer.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </details>
            ))}
          </div>
        </Section>
      ))}
      <Section title={t.help.keys}>
        <Table caption={t.help.keys} head={[t.help.pressKey, t.help.doesWhat]}>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <Kbd>{key}</Kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </Table>
      </Section>
    </Page>
  );
}
