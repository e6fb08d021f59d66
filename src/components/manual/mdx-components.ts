import ComplaintTimeline from '../figures/ComplaintTimeline.astro';
import GradeLadder from '../figures/GradeLadder.astro';
import IdentificationFlow from '../figures/IdentificationFlow.astro';
import ProcessLoop from '../figures/ProcessLoop.astro';
import ThreePositions from '../figures/ThreePositions.astro';
import TrafficRouting from '../figures/TrafficRouting.astro';
import YearsCounting from '../figures/YearsCounting.astro';
import ChapterFigure from './ChapterFigure.astro';
import Check from './Check.astro';
import Example from './Example.astro';
import Mistakes from './Mistakes.astro';
import Note from './Note.astro';
import OpenQuestion from './OpenQuestion.astro';
import Paragraph from './Paragraph.astro';
import PolicyTable from './PolicyTable.astro';
import Section from './Section.astro';
import SheetLink from './SheetLink.astro';
import Summary from './Summary.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What a chapter's MDX may use, by the names authors write. A new figure is added here and in content checks. */
export const mdxComponents = {
  Check,
  ComplaintTimeline,
  Example,
  Figure: ChapterFigure,
  GradeLadder,
  IdentificationFlow,
  Mistakes,
  Note,
  OpenQuestion,
  Paragraph,
  PolicyTable,
  ProcessLoop,
  Section,
  Sheet: SheetLink,
  Summary,
  Term,
  ThreePositions,
  TrafficRouting,
  YearsCounting,
  table: Table,
};
