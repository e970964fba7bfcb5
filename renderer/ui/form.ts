/**
 * @file Forms on `@mantine/form`, judged by shared's own zod schemas, with errors in our words.
 *
 *     const form = useSchemaForm(caseInputSchema, first);
 *     <form onSubmit={form.submit(async (input) => …)}> <TextLine label="Title" {...form.getInputProps('title')} />
 */
import { type UseFormReturnType, useForm } from '@mantine/form';
import type { z } from 'zod';
import { Refused } from '../ipc/client';
import { text } from '../text/catalogue';

type Issue = z.core.$ZodIssue;

/** An issue of zod in words beside its field. */
export function issueWords(issue: Issue, value: unknown): string {
  const words = text().ui.fieldErrors;
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return words.choose;
    if (empty) return words.required;
    return issue.origin === 'string' ? words.tooShort(Number(issue.minimum)) : words.tooSmall(Number(issue.minimum));
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return words.tooLong(Number(issue.maximum));
    return issue.origin === 'array' ? words.tooMany(Number(issue.maximum)) : words.tooBig(Number(issue.maximum));
  }
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return words.choose;
  if (issue.code === 'invalid_format' && issue.format === 'date') return words.date;
  if (issue.code === 'invalid_type' && issue.expected === 'number') return empty ? words.required : words.number;
  return empty ? words.required : words.other;
}

/** The value at a path, for telling an empty field from a wrong one. */
function at(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((here, key) => (typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined), values);
}

/** Errors by path (`parties.0.who`), the first of each. Empty: it fits. */
export function schemaErrors(schema: z.ZodType, values: unknown): Record<string, string> {
  const judged = schema.safeParse(values);
  if (judged.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of judged.error.issues) errors[issue.path.join('.')] ??= issueWords(issue, at(values, issue.path));
  return errors;
}

type FormReturn<V extends object> = UseFormReturnType<V>;
type InputProps<V extends object> = ReturnType<FormReturn<V>['getInputProps']>;

export interface SchemaForm<S extends z.ZodType, V extends object> extends Omit<FormReturn<V>, 'getInputProps'> {
  /** For a field: value, change, blur, error, and its path. A controlled form always has a value. */
  getInputProps: (path: string) => InputProps<V> & Required<Pick<InputProps<V>, 'value'>> & { 'data-path': string };
  /** For `<form onSubmit>`: parses, marks and focuses the first field that does not fit, or hands over the parsed input. */
  submit: (handle: (input: z.output<S>) => void | Promise<void>) => (event?: React.FormEvent) => void;
  /** Focus to a field by its path. */
  go: (path: string) => void;
}

/** A controlled form with `first` as its values. `V` may be looser than the schema's input (ids that are not chosen yet). */
export function useSchemaForm<S extends z.ZodType, V extends object>(schema: S, first: V): SchemaForm<S, V> {
  const form = useForm<V>({ mode: 'controlled', initialValues: first, validateInputOnBlur: false, clearInputErrorOnChange: true });
  const go = (path: string) => {
    // A frame later: the error text is there by then, so the field is read with it.
    requestAnimationFrame(() => {
      const inputs = [...document.querySelectorAll<HTMLElement>('[data-path]')];
      const node =
        inputs.find((input) => input.dataset.path === path) ?? inputs.find((input) => input.dataset.path?.startsWith(`${path}.`));
      (node ?? form.getInputNode(path))?.focus();
    });
  };
  const submit: SchemaForm<S, V>['submit'] = (handle) => (event) => {
    event?.preventDefault();
    const judged = schema.safeParse(form.values);
    if (judged.success) {
      form.setErrors({});
      // A refusal is shown where its mutation is (`<Problem error={…} />`); anything else is a defect and must be heard.
      void Promise.resolve(handle(judged.data)).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
      });
      return;
    }
    const errors = schemaErrors(schema, form.values);
    form.setErrors(errors);
    const [path] = Object.keys(errors);
    if (path !== undefined) go(path);
  };
  const getInputProps: SchemaForm<S, V>['getInputProps'] = (path) => {
    const props = form.getInputProps(path);
    return { ...props, value: props.value, 'data-path': path };
  };
  return { ...form, getInputProps, submit, go };
}
