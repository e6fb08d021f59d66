import type { Scenario } from '../../schemas/scenario.ts';

/** What whoever has not played a scenario may see of it: no nodes, moves, variables or hidden concern. */
export function scenarioFace({ id, title, titleEn, setting, grade, competencies, persona }: Scenario) {
  const { name, situation, wants } = persona;
  return { id, title, titleEn, setting, grade, competencies, persona: { name, situation, wants } };
}
