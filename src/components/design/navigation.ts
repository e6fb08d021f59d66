import type { IconName } from '../ui/icons.ts';
import { specimenTexts } from './specimen.ts';

/** Navigation of a person with several roles, for the specimen pages. */
export function specimenNavigation(locale: 'zh-CN' | 'en', current: string) {
  const { links, nav } = specimenTexts(locale);
  const item = (href: string, label: string, icon: IconName) => ({
    href,
    label,
    icon,
    current: href === current,
  });
  return [
    {
      label: nav.study,
      items: [
        item('/', links.today, 'home'),
        item('/design', links.manual, 'book'),
        item('/practice', links.practice, 'practice'),
        item('/scenarios', links.scenarios, 'speech'),
      ],
    },
    {
      label: nav.certify,
      items: [
        item('/exams', links.exams, 'exam'),
        item('/ladder', links.ladder, 'steps'),
        item('/me', links.me, 'person'),
      ],
    },
    {
      label: nav.manage,
      items: [
        item('/people', links.people, 'people'),
        item('/reviews', links.reviews, 'shield'),
        item('/settings', links.settings, 'settings'),
      ],
    },
  ];
}
