/** @file The way to the help, at the rail's foot or in the bar. */
import { Link } from '@tanstack/react-router';
import { useText } from '../text/catalogue';
import { Icon } from '../ui/Icon';
import classes from './SettingsMenu.module.css';

export function HelpLink() {
  const { help } = useText();
  return (
    <Link to="/help" className={classes.link}>
      <Icon name="help" size={16} />
      {help.link}
    </Link>
  );
}
