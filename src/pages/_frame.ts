import type { NavGroup, NavItem } from '../layouts/navigation.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';
import type { Role } from '../schemas/vocabulary.ts';
import type { Actor, ActorContext } from '../services/context.ts';

/** What every page of the application hands to its layout. */
export interface PageFrame {
  nav: NavGroup[];
  person: { name: string; subtitle: string } | null;
}

/** The signed-in context of a page. Middleware lets nobody else reach one, so its absence is a bug. */
export function pageContext(locals: App.Locals): ActorContext {
  const { context } = locals.passage;
  if (!context.actor) throw new Error('a page was rendered for nobody');
  return context as ActorContext;
}

/** Navigation for the roles of whoever asks, with the present page marked. */
export function frameOf(locals: App.Locals, pathname: string): PageFrame {
  const { actor } = locals.passage.context;
  if (!actor) return { nav: [], person: null };
  const words = messages(locals.locale);
  const roles = rolesOf(actor);
  // A learner is known by her track, everybody else by what they do here.
  const post = roles.includes('learner')
    ? words.vocabulary.trackLong[actor.track]
    : roles.map((role) => words.vocabulary.role[role]).join(' · ');
  return {
    nav: navigationFor(roles, locals.locale, pathname),
    person: { name: actor.name, subtitle: `${actor.employeeNo} · ${post}` },
  };
}

export const rolesOf = (actor: Actor): Role[] => [...new Set(actor.grants.map((grant) => grant.role))].sort();

/** Depends on roles alone, so that pages cached per role set can carry it. */
export function navigationFor(roles: readonly Role[], locale: MessageLocale, pathname: string): NavGroup[] {
  const words = messages(locale).site;
  const item = (href: string, label: string, icon: NavItem['icon']): NavItem => ({
    href,
    label,
    icon,
    current: href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`),
  });
  const learns = roles.includes('learner');
  const managesPeople = roles.includes('hr') || roles.includes('line-manager');
  const groups: NavGroup[] = [
    {
      label: words.study,
      items: [
        item('/', words.home, 'home'),
        item('/manual', words.manual, 'book'),
        ...(learns
          ? [
              item('/exams', words.exams, 'exam'),
              item('/role-plays', words.rolePlays, 'speech'),
              item('/progress', words.progress, 'steps'),
            ]
          : []),
        item('/search', words.search, 'search'),
        item('/glossary', words.glossary, 'question'),
        item('/sheets', words.sheets, 'print'),
      ],
    },
    {
      label: words.manage,
      items: [
        ...(managesPeople ? [item('/hr/people', words.people, 'people')] : []),
        ...(roles.includes('hr') || roles.includes('author')
          ? [item('/proposals', words.proposals, 'seal')]
          : []),
        ...(roles.includes('author') ? [item('/authoring/stale', words.staleItems, 'practice')] : []),
        ...(roles.includes('auditor') ? [item('/audit', words.audit, 'shield')] : []),
      ],
    },
    {
      label: words.me,
      items: [item('/account', words.account, 'settings'), item('/design', words.designSystem, 'info')],
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}
