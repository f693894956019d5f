import type { ReactElement } from 'react';
import type { ContentArea } from '../../plans/system/readiness';
import { readinessViewWords } from '../../wording/system-view';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { type LinkRow, LinkRows } from './LinkRows';
import type { ReadinessProps } from './ReadinessView';

/** What the system's plan has to cover: who leads each area, where it is decided, and how far it is. */
export function ContentAreas({ readiness, goTo }: ReadinessProps): ReactElement {
  const { areas, byState, unanswered } = readiness.content;
  const without = unanswered.length > 0 ? readinessViewWords.unansweredAreas(unanswered.length) : '';
  return (
    <Section title={readinessViewWords.contentHeading()}>
      <Remark>
        {readinessViewWords.byState(byState)}
        {without}.
      </Remark>
      <LinkRows goTo={goTo} rows={areas.map(rowOf)} />
    </Section>
  );
}

/** Leads to what is missing of it, the lead first. */
function rowOf({ area, lead, forum, state, at }: ContentArea): LinkRow {
  return {
    id: area,
    text: area,
    note: `${lead || readinessViewWords.noLead()}; ${forum || readinessViewWords.noForum()}`,
    aside: state ?? readinessViewWords.noStatus(),
    adverse: lead === '' || state === undefined,
    place: lead === '' ? at.lead : at.state,
  };
}
