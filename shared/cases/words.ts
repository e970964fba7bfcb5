/** @file The closed lists of a case: role, harm, channel, status, reason codes. Labels are the renderer's (`renderer/text`). Source: practice.md 4.2. */
import { z } from 'zod';

const codes = <const T extends readonly [string, ...string[]]>(list: T) => z.enum(list);

export const CASE_STATUSES = [
  'new',
  'screening',
  'preparing',
  'scheduled',
  'in_process',
  'agreement_active',
  'monitoring',
  'closed',
  'reopened',
  'paused',
  'transferred_out',
] as const;
export const caseStatusSchema = codes(CASE_STATUSES);
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CLOSURE_REASONS = [
  'agreement_completed',
  'agreement_partly_completed',
  'agreement_not_kept',
  'resolved_without_agreement',
  'consent_withdrawn_harmed',
  'consent_withdrawn_responsible',
  'declined_harmed',
  'declined_responsible',
  'no_contact',
  'not_suitable',
  'referred_child_protection',
  'referred_other_process',
  'duplicate',
  'moved_away',
  'referred_back',
  'no_one_identified',
] as const;
export const closureReasonSchema = codes(CLOSURE_REASONS);
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

export const HARM_TYPES = [
  'physical',
  'threat',
  'verbal',
  'exclusion',
  'rumour',
  'property',
  'theft',
  'online',
  'image_sharing',
  'identity_based',
  'disruption',
  'staff_conduct',
  'boundary',
  'self_directed_effect',
  'other',
] as const;
export const harmTypeSchema = codes(HARM_TYPES);
export type HarmType = (typeof HARM_TYPES)[number];

export const PARTY_ROLES = [
  'harmed',
  'responsible',
  'both_conflict',
  'affected_group_member',
  'witness',
  'supporter_of',
  'guardian_of',
  'reporter',
  'community',
  'surrogate',
  'staff_participant',
  'facilitator',
  'co_facilitator',
  'peer_mediator',
  'peer_supervisor',
  'interpreter',
  'observer',
  'ally',
  'buddy',
] as const;
export const partyRoleSchema = codes(PARTY_ROLES);
/** The part a person plays in a case. One person may hold several (invariant 1). */
export type PartyRole = (typeof PARTY_ROLES)[number];

export const CHANNELS = ['self', 'peer', 'staff', 'family', 'paper_form', 'box', 'anonymous', 'imported'] as const;
export const channelSchema = codes(CHANNELS);
export type Channel = (typeof CHANNELS)[number];

export const SETTINGS = [
  'classroom',
  'corridor',
  'playground',
  'toilets',
  'canteen',
  'sports',
  'transport',
  'online',
  'outside_school',
  'other',
] as const;
export const settingSchema = codes(SETTINGS);

/** What an identity-based harm is about. More than one may fit; the school's own words stand beside them. */
export const IDENTITY_GROUNDS = [
  'ethnicity',
  'nationality',
  'language',
  'faith',
  'gender',
  'orientation',
  'disability',
  'appearance',
  'family',
  'other',
] as const;
export const identityGroundSchema = codes(IDENTITY_GROUNDS);

export const EPISODE_TRIGGERS = ['first', 'repeat_harm', 'agreement_broken', 'new_information'] as const;
export const episodeTriggerSchema = codes(EPISODE_TRIGGERS);

export type EpisodeTrigger = (typeof EPISODE_TRIGGERS)[number];

export const CONSENT_SCOPES = ['take_part', 'share_story', 'use_letter', 'video', 'research', 'transfer'] as const;
export const consentScopeSchema = codes(CONSENT_SCOPES);
export type ConsentScope = (typeof CONSENT_SCOPES)[number];
export const CONSENT_STATES = ['not_asked', 'given', 'given_with_limits', 'refused', 'withdrawn', 'expired'] as const;
export const consentStateSchema = codes(CONSENT_STATES);
export type ConsentState = (typeof CONSENT_STATES)[number];
/** How a consent was shown; for whoever asks later what it rests on. */
export const CONSENT_SHOWN = ['signed', 'spoken', 'phone', 'form'] as const;
export const consentShownSchema = codes(CONSENT_SHOWN);
export const CONSENT_BY = ['self', 'guardian', 'both', 'not_required'] as const;
export const consentBySchema = codes(CONSENT_BY);

/** What happened to a case, in one word of the timeline. */
export const NEXT_STEPS = [
  'screen',
  'decide_suitability',
  'ask_consent',
  'await_consent',
  'prepare',
  'plan_circle',
  'hold_circle',
  'record_circle',
  'write_agreement',
  'sign_agreement',
  'item_due',
  'checkin_due',
  'review_risk',
  'follow_up',
  'tell_harmed',
  'close',
  'wait',
  'nothing',
] as const;
export const nextStepSchema = codes(NEXT_STEPS);
export type NextStep = (typeof NEXT_STEPS)[number];
