/** @file The way back to the list, above a page. */
import { Link } from '@tanstack/react-router';
import { useText } from '../text/catalogue';
import { BackLine } from '../ui/BackLine';

export function BackToCases() {
  const { cases } = useText();
  return (
    <BackLine>
      <Link to="/cases">{cases.page.back}</Link>
    </BackLine>
  );
}
