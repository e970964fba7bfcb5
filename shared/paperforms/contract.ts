/** @file Blank report forms: printed with a code each, found again by it. No form and no code holds anything about a person. */
import { z } from 'zod';
import { PAPERS } from '../circles/plan';
import { method } from '../ipc';
import { printJobSchema } from '../prints/contract';
import { caseIdSchema, dateSchema, languageSchema, optionalLine } from '../values';
import { paperCodeSchema, paperFormIdSchema } from './code';

/** The questions of the form in the order of the paper. The screen on which it is typed in follows the same list. */
export const FORM_PARTS = ['told', 'when', 'where', 'harm', 'people', 'seen', 'said', 'concluded', 'words', 'safety'] as const;
export type FormPart = (typeof FORM_PARTS)[number];

/** Most forms of one printing. */
export const MOST_FORMS = 60;

const counselor = ['counselor'] as const;

export const paperFormSchema = z.strictObject({
  id: paperFormIdSchema,
  code: paperCodeSchema,
  language: languageSchema,
  printedOn: dateSchema,
  /** The day on which it was typed in. */
  usedOn: dateSchema.optional(),
  /** The case that was made from it, while it is kept. */
  usedIn: z.strictObject({ caseId: caseIdSchema, ref: z.string(), title: z.string() }).optional(),
});
export type PaperForm = z.infer<typeof paperFormSchema>;

/** Papers with a code: forms for a report, slips of check-ins, surveys. */
const PAPER_KINDS = ['report', 'slip', 'survey'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const paperformsContract = {
  /** Blank forms ready to be printed, each with a code of its own; kept, with a disclosure record, when they really go to paper. */
  'paperforms.prepare': method(
    counselor,
    z.strictObject({
      language: languageSchema,
      paper: z.enum(PAPERS),
      count: z.number().int().min(1).max(MOST_FORMS),
      toWhom: optionalLine(200),
      why: optionalLine(200),
    }),
    z.strictObject({ job: printJobSchema }),
  ),
  /** The form with this code, typed as it was read. Absent: no form of this vault has it. Refused `invalid`, reason `code-slip` or `code-other`. */
  'paperforms.find': method(counselor, z.strictObject({ typed: z.string().max(40) }), z.strictObject({ form: paperFormSchema.optional() })),
  /** Whose a typed code is: it may stand on another paper than the one that is asked for. Refused `invalid` as above. */
  'paperforms.which': method(
    counselor,
    z.strictObject({ typed: z.string().max(40) }),
    z.strictObject({ kind: z.enum(PAPER_KINDS).optional() }),
  ),
  /** How many blank forms are out there and not yet typed in. */
  'paperforms.count': method(counselor, z.strictObject({}), z.strictObject({ printed: z.number().int(), used: z.number().int() })),
  /** Forms from which this case was made. */
  'paperforms.ofCase': method(counselor, z.strictObject({ caseId: caseIdSchema }), z.array(paperFormSchema)),
};
