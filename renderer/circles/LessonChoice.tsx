/** @file The school's lesson times where a circle is planned: one choice gives its start and how long there is. */
import { bellMinutes } from '../../shared/calendar/calendar';
import { useSchoolDays } from '../ipc/school-days';
import { useText } from '../text/catalogue';
import { Choice } from '../ui/Choice';

const OWN = ':own';

export interface LessonChoiceProps {
  school: string;
  start: string | undefined;
  minutes: number | undefined;
  onTake: (start: string, minutes: number) => void;
}

export function LessonChoice({ school, start, minutes, onTake }: LessonChoiceProps) {
  const { calendar } = useText();
  const { bells } = useSchoolDays(school);
  if (bells.length === 0) return undefined;
  const now = bells.find((bell) => bell.start === start && bellMinutes(bell) === minutes);
  return (
    <Choice
      label={calendar.lesson}
      help={calendar.lessonHelp}
      optional
      value={now?.start ?? OWN}
      options={[
        { value: OWN, label: calendar.lessonOwn },
        ...bells.map((bell) => ({ value: bell.start, label: calendar.lessonOf(bell.name, bell.start, bell.end) })),
      ]}
      onChange={(next) => {
        const bell = bells.find((one) => one.start === next);
        if (bell !== undefined) onTake(bell.start, bellMinutes(bell));
      }}
    />
  );
}
