/** @file The Spanish catalogue, put together. */
import type { en } from './en';
import { agreements } from './es/agreements';
import { attachments } from './es/attachments';
import { audit } from './es/audit';
import { backups } from './es/backups';
import { calendar } from './es/calendar';
import { caseload } from './es/caseload';
import { cases } from './es/cases';
import { checkinBoard } from './es/checkin-board';
import { checkins } from './es/checkins';
import { circles } from './es/circles';
import { codes } from './es/codes';
import { contacts } from './es/contacts';
import { dates } from './es/dates';
import { debriefs } from './es/debriefs';
import { errors } from './es/errors';
import { followups } from './es/followups';
import { help } from './es/help';
import { imports } from './es/imports';
import { letters } from './es/letters';
import { lifecycle } from './es/lifecycle';
import { notes } from './es/notes';
import { overview } from './es/overview';
import { people } from './es/people';
import { preparation } from './es/preparation';
import { protection } from './es/protection';
import { recovery } from './es/recovery';
import { register } from './es/register';
import { reportForm } from './es/report-form';
import { reports } from './es/reports';
import { retention } from './es/retention';
import { room } from './es/room';
import { safety } from './es/safety';
import { screening } from './es/screening';
import { scripts } from './es/scripts';
import { search } from './es/search';
import { shell } from './es/shell';
import { summaries } from './es/summaries';
import { support } from './es/support';
import { surveys } from './es/surveys';
import { transfers } from './es/transfers';
import { ui } from './es/ui';
import { vault } from './es/vault';

export const es: typeof en = {
  agreements,
  attachments,
  audit,
  backups,
  calendar,
  caseload,
  cases,
  checkinBoard,
  checkins,
  circles,
  codes,
  contacts,
  dates,
  debriefs,
  errors,
  followups,
  help,
  letters,
  lifecycle,
  imports,
  notes,
  overview,
  people,
  preparation,
  protection,
  recovery,
  register,
  reportForm,
  reports,
  retention,
  room,
  safety,
  screening,
  scripts,
  search,
  shell,
  summaries,
  support,
  surveys,
  transfers,
  ui,
  vault,
};
