/** @file The page of a person, composed: what other capabilities know of somebody goes in here. */
import { ContactLimits } from '../contacts/ContactLimits';
import { PersonScreen, type PersonSections } from '../people/PersonScreen';
import { PersonHolds } from '../retention/PersonHolds';
import { PersonSupport } from '../support/PersonSupport';

const SECTIONS: PersonSections = [
  { name: 'contacts', draw: ({ person }) => <ContactLimits personId={person.id} /> },
  { name: 'support', draw: ({ person }) => <PersonSupport personId={person.id} /> },
  { name: 'holds', draw: ({ person }) => <PersonHolds personId={person.id} /> },
];

export function PersonRoute() {
  return <PersonScreen sections={SECTIONS} />;
}
