/** @file The facilitator's four questions as fields, and their answers as the text of a note. */
import { KEEPER_QUESTIONS, type KeeperDebrief } from '../../shared/debriefs/debrief';
import { type Text, useText } from '../text/catalogue';
import { TextArea } from '../ui/TextLine';

export function DebriefFields({ value, onChange }: { value: KeeperDebrief; onChange: (value: KeeperDebrief) => void }) {
  const { keeper } = useText().debriefs;
  return KEEPER_QUESTIONS.map((question) => (
    <TextArea
      key={question}
      label={keeper[question]}
      optional
      room="few"
      maxLength={4000}
      value={value[question]}
      onChange={(text) => onChange({ ...value, [question]: text })}
    />
  ));
}

export const isSaid = (debrief: KeeperDebrief): boolean => KEEPER_QUESTIONS.some((question) => debrief[question].trim() !== '');

/** Question and answer, one below the other; what was left empty is left out. */
export const asNote = (debrief: KeeperDebrief, { keeper }: Text['debriefs']): string =>
  KEEPER_QUESTIONS.filter((question) => debrief[question].trim() !== '')
    .map((question) => `${keeper[question]}\n${debrief[question].trim()}`)
    .join('\n\n');
