/** @file What else is made ready before a circle: access as things to do, a plan for whoever leaves, questions to oneself, the room. */
import { preparationsFor } from '../../shared/circles/access';
import type { CircleView } from '../../shared/circles/contract';
import { type CirclePlan, NO_LEAVING_PLAN, REHEARSAL_QUESTIONS } from '../../shared/circles/plan';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { ButtonLink } from '../ui/ButtonLink';
import { Tick } from '../ui/Choice';
import { FieldRow, Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import classes from './Readiness.module.css';
import { roomProblems } from './ready';

export interface BeforeProps {
  plan: CirclePlan;
  change: (patch: Partial<CirclePlan>) => void;
}

/** In the window's language: on paper the script's is used, the ticks are the same. */
export function AccessStep({ plan, change }: BeforeProps) {
  const { access } = useText().room;
  const language = useLanguage();
  const list = preparationsFor(plan.seats, language);
  if (list.length === 0) return undefined;
  const done = plan.prepared ?? [];
  return (
    <Section title={access.title} lead={access.lead}>
      {list.map(({ id, text }) => (
        <Tick
          key={id}
          label={text}
          value={done.includes(id)}
          onChange={(ticked) => change({ prepared: ticked ? [...done, id] : done.filter((one) => one !== id) })}
        />
      ))}
    </Section>
  );
}

export function LeavingStep({ plan, change }: BeforeProps) {
  const { leaving } = useText().room;
  const now = plan.ifLeaves ?? NO_LEAVING_PLAN;
  const set = (patch: Partial<typeof now>) => change({ ifLeaves: { ...now, ...patch } });
  return (
    <Section title={leaving.title} lead={leaving.lead}>
      <Fields>
        <FieldRow>
          <TextLine
            label={leaving.who}
            help={leaving.whoHelp}
            value={now.who}
            onChange={(who) => set({ who })}
            maxLength={120}
            size="medium"
          />
          <TextLine label={leaving.where} value={now.where} onChange={(where) => set({ where })} maxLength={120} size="medium" />
        </FieldRow>
        <TextLine
          label={leaving.goOn}
          placeholder={leaving.goOnExample}
          value={now.goOn}
          onChange={(goOn) => set({ goOn })}
          maxLength={300}
          optional
        />
        <TextLine
          label={leaving.stop}
          placeholder={leaving.stopExample}
          value={now.stop}
          onChange={(stop) => set({ stop })}
          maxLength={300}
          optional
        />
      </Fields>
    </Section>
  );
}

export function RehearsalStep({ plan, change, circleId }: BeforeProps & { circleId: string }) {
  const { rehearsal } = useText().room;
  const said = plan.rehearsal ?? {};
  return (
    <Section title={rehearsal.title} lead={rehearsal.lead}>
      <Fields>
        <div>
          <ButtonLink to="/circles/$circleId/room" params={{ circleId }} search={{ rehearse: true }} small>
            {rehearsal.walk}
          </ButtonLink>
        </div>
        {REHEARSAL_QUESTIONS.map((question) => (
          <TextLine
            key={question}
            label={rehearsal.question[question]}
            value={said[question] ?? ''}
            onChange={(text) => change({ rehearsal: { ...said, [question]: text } })}
            maxLength={500}
            optional
          />
        ))}
      </Fields>
    </Section>
  );
}

/** The room as the school knows it, while the plan still names that one. */
export function PlaceSign({ view, plan }: { view: CircleView; plan: CirclePlan }) {
  const { place: words } = useText().room;
  const { room } = view;
  if (room === undefined || plan.place !== view.circle.place) return undefined;
  const facts = [
    room.seats === undefined ? '' : words.seats(room.seats),
    words.stepFree[room.stepFree],
    words.quiet[room.quiet],
    room.hours,
    room.note,
  ].filter(Boolean);
  return (
    <div className={classes.place}>
      <p className={classes.soft}>
        {words.known(room.name)}: {facts.join(' · ')}
      </p>
      {roomProblems(view, plan).map((problem) => (
        <Notice key={problem} tone="stop">
          {words.problem[problem]}
        </Notice>
      ))}
    </div>
  );
}
