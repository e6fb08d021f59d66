import type { IconName } from '../components/ui/icons.ts';

export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  /** The page shown, or one below it. */
  current: boolean;
}

/** Items under one label; the first group's first four stand in the phone's bar, so put them in order of use. */
export interface NavGroup {
  label: string;
  items: readonly NavItem[];
}

export interface Crumb {
  href: string;
  label: string;
}
