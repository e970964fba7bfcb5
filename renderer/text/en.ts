/** @file The English catalogue, put together. */
import { agreements } from './en/agreements';
import { attachments } from './en/attachments';
import { audit } from './en/audit';
import { backups } from './en/backups';
import { calendar } from './en/calendar';
import { caseload } from './en/caseload';
import { cases } from './en/cases';
import { checkinBoard } from './en/checkin-board';
import { checkins } from './en/checkins';
import { circles } from './en/circles';
import { codes } from './en/codes';
import { contacts } from './en/contacts';
import { dates } from './en/dates';
import { debriefs } from './en/debriefs';
import { errors } from './en/errors';
import { followups } from './en/followups';
import { help } from './en/help';
import { imports } from './en/imports';
import { letters } from './en/letters';
import { lifecycle } from './en/lifecycle';
import { notes } from './en/notes';
import { overview } from './en/overview';
import { people } from './en/people';
import { preparation } from './en/preparation';
import { protection } from './en/protection';
import { recovery } from './en/recovery';
import { register } from './en/register';
import { reportForm } from './en/report-form';
import { reports } from './en/reports';
import { retention } from './en/retention';
import { room } from './en/room';
import { safety } from './en/safety';
import { screening } from './en/screening';
import { scripts } from './en/scripts';
import { search } from './en/search';
import { shell } from './en/shell';
import { summaries } from './en/summaries';
import { support } from './en/support';
import { surveys } from './en/surveys';
import { transfers } from './en/transfers';
import { ui } from './en/ui';
import { vault } from './en/vault';

export const en = {
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
