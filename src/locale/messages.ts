import { account as accountEn } from './en/account.ts';
import { authoring as authoringEn } from './en/authoring.ts';
import { exam as examEn } from './en/exam.ts';
import { frame as frameEn } from './en/frame.ts';
import { ladder as ladderEn } from './en/ladder.ts';
import { manual as manualEn } from './en/manual.ts';
import { people as peopleEn } from './en/people.ts';
import { proposals as proposalsEn } from './en/proposals.ts';
import { refusals as refusalsEn } from './en/refusals.ts';
import { run as runEn } from './en/run.ts';
import { search as searchEn } from './en/search.ts';
import { sheets as sheetsEn } from './en/sheets.ts';
import { site as siteEn } from './en/site.ts';
import { vocabulary as vocabularyEn } from './en/vocabulary.ts';
import { account } from './zh-CN/account.ts';
import { authoring } from './zh-CN/authoring.ts';
import { exam } from './zh-CN/exam.ts';
import { frame } from './zh-CN/frame.ts';
import { ladder } from './zh-CN/ladder.ts';
import { manual } from './zh-CN/manual.ts';
import { people } from './zh-CN/people.ts';
import { proposals } from './zh-CN/proposals.ts';
import { refusals } from './zh-CN/refusals.ts';
import { run } from './zh-CN/run.ts';
import { search } from './zh-CN/search.ts';
import { sheets } from './zh-CN/sheets.ts';
import { site } from './zh-CN/site.ts';
import { vocabulary } from './zh-CN/vocabulary.ts';

export type MessageLocale = 'zh-CN' | 'en';

const zhCN = {
  account,
  authoring,
  exam,
  frame,
  ladder,
  manual,
  people,
  proposals,
  refusals,
  run,
  search,
  sheets,
  site,
  vocabulary,
};

/** Every sentence of the interface. The Chinese catalogue is the shape; the English one must be complete to compile. */
export type Messages = typeof zhCN;

const en: Messages = {
  account: accountEn,
  authoring: authoringEn,
  exam: examEn,
  frame: frameEn,
  ladder: ladderEn,
  manual: manualEn,
  people: peopleEn,
  proposals: proposalsEn,
  refusals: refusalsEn,
  run: runEn,
  search: searchEn,
  sheets: sheetsEn,
  site: siteEn,
  vocabulary: vocabularyEn,
};

export function messages(locale: MessageLocale): Messages {
  return locale === 'en' ? en : zhCN;
}
