/** @file Where each role begins and what its rail holds. Apart from the routes, because the shell that the routes draw needs it. */
import type { Role } from '../../shared/values';

/** The first screen of each role. */
export const HOME: Record<Role, '/today' | '/circles' | '/summaries'> = {
  counselor: '/today',
  facilitator: '/circles',
  admin: '/summaries',
};

export interface RailEntry {
  to: '/today' | '/cases' | '/checkins' | '/people' | '/circles' | '/summaries' | '/sign-ins';
  text: 'today' | 'cases' | 'checkins' | 'people' | 'circles' | 'summaries' | 'signIns';
}

/** The rail of each role. The facilitator's and the admin's windows are small apps of one subject: they have none. */
export const RAIL: Record<Role, readonly RailEntry[]> = {
  counselor: [
    { to: '/today', text: 'today' },
    { to: '/cases', text: 'cases' },
    { to: '/checkins', text: 'checkins' },
    { to: '/people', text: 'people' },
    { to: '/circles', text: 'circles' },
    { to: '/summaries', text: 'summaries' },
    { to: '/sign-ins', text: 'signIns' },
  ],
  facilitator: [],
  admin: [],
};

/** Screens that everybody in a room may see: nothing of the window but what they show, and the keys to blank and lock. */
export const isForTheRoom = (path: string): boolean => path.endsWith('/room');

/** Which addresses a role may open. The vault process refuses the rest anyway; this only avoids showing an empty room. */
export function mayOpen(role: Role, path: string): boolean {
  if (role === 'counselor') return true;
  if (path === '/help') return true;
  // Students look back on whoever's screen it is.
  if (path === '/debrief') return role === 'facilitator';
  // What lies on a desk is looked at from the case book.
  if (path.endsWith('/desk')) return false;
  return path === HOME[role] || path.startsWith(`${HOME[role]}/`);
}
