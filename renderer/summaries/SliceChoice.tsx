/** @file Which page of a table with three or four dimensions is looked at. */

import { ALL } from '../../shared/summaries/categories';
import type { ProtectedTable } from '../../shared/summaries/release';
import type { Slice } from '../../shared/summaries/table-view';
import { useText } from '../text/catalogue';
import { Choice } from '../ui/Choice';
import classes from './summaries.module.css';
import { categoryName } from './words';

export function SliceChoice({ table, value, onChange }: { table: ProtectedTable; value: Slice; onChange: (slice: Slice) => void }) {
  const t = useText();
  const { dimension: names, all } = t.summaries;
  if (table.dims.length <= 2) return undefined;
  return (
    <div className={classes.slices}>
      {table.dims.slice(2).map(({ dimension, categories }, index) => (
        <Choice
          key={dimension}
          label={names[dimension]}
          data-path={`slice-${dimension}`}
          value={value[index]}
          options={[
            { value: ALL as string, label: all },
            ...categories.map(({ code, label }) => ({ value: code, label: categoryName(t, dimension, code, label) })),
          ]}
          onChange={(code) => code !== undefined && onChange(value.with(index, code))}
        />
      ))}
    </div>
  );
}
