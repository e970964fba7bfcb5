/** @file The way back to the list, above a page. */
import { Link } from '@tanstack/react-router';
import { useText } from '../text/catalogue';
import classes from './Case.module.css';

export function BackToCases() {
  const { cases } = useText();
  return (
    <p className={classes.back}>
      <Link to="/cases">{cases.page.back}</Link>
    </p>
  );
}
