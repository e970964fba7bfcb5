/** @file The days without school that a form about agreements knows. The school's calendar fills this: until then weekends alone count. */
import type { NoSchool } from '../../shared/agreements/school-days';

const NONE: readonly NoSchool[] = [];

/** Days without school at this school, both ends included. */
export const useClosedDays = (_school: string): readonly NoSchool[] => NONE;
