/** @file The days without school that a form about agreements knows. */
import type { NoSchool } from '../../shared/agreements/school-days';

const NONE: readonly NoSchool[] = [];

/** Days without school, both ends included. */
export const useClosedDays = (): readonly NoSchool[] => NONE;
