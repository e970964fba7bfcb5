/** @file The page of a person, composed: what other capabilities know of somebody goes in here. */
import { PersonScreen, type PersonSections } from '../people/PersonScreen';

const SECTIONS: PersonSections = [];

export function PersonRoute() {
  return <PersonScreen sections={SECTIONS} />;
}
