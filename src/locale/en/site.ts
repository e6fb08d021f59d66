import type { site as shape } from '../zh-CN/site.ts';

export const site: typeof shape = {
  home: 'Today',
  study: 'Study',
  manual: 'Manual',
  search: 'Search',
  glossary: 'Glossary',
  sheets: 'Sheets',
  certify: 'Certification',
  exams: 'Exams',
  rolePlays: 'Role-plays',
  progress: 'My progress',
  manage: 'Management',
  people: 'People',
  proposals: 'To be decided',
  staleItems: 'Items to confirm',
  audit: 'Audit log',
  me: 'Me',
  account: 'Account',
  designSystem: 'Design system',
  signOut: 'Sign out',

  today: {
    lead: (name, day) => `${day}. ${name}, this is your page for today.`,
    running: 'An exam is running',
    runningText: (title, minutes) =>
      `“${title}” has not been submitted; about ${minutes} minutes are left. The clock goes on while you are away.`,
    runningOver: (title) => `Time for “${title}” is over. Open it to close the attempt and see the result.`,
    backToExam: 'Back to the exam',

    reading: 'Read on',
    readingFirst: 'Begin with the first section',
    readingAllDone: 'You have read the manual',
    readingAllDoneText:
      'Every section is read. Pick one from the contents to read again, or repeat a chapter check.',
    readingNone: 'The manual is not published yet',
    readingNoneText: 'Once it is, your reading goes on from here.',
    lastRead: (title) => `Last read: “${title}”.`,
    readOn: 'Read on',
    readStart: 'Start reading',
    toContents: 'Contents',

    next: 'Next',
    exam: 'Qualification exam',
    examState: {
      open: (left) => `Open to you now. Attempts left: ${left}.`,
      passed: 'Passed; the result can support your application.',
      notYet: (date) => `Opens on ${date}.`,
      coolingDown: (date) =>
        `You may try again from ${date}. Until then, reread the paragraphs that cost you points.`,
      usedUp: (allowed) => `All ${allowed} attempts are used. If you need another, please ask HR.`,
    },
    examFacts: (items, minutes, cut, max) =>
      `${items} items, ${minutes} minutes, ${max} points; ${cut} points pass.`,
    examNone: 'No exam is open to you at the moment.',
    toExam: 'Read the rules and prepare',
    toExamList: 'All exams',
    rolePlay: 'Role-play',
    rolePlayOpen: (turn) => `You stopped at turn ${turn}; the client is waiting for your words.`,
    rolePlayNew: (name) => `You will meet ${name}. For a first try, talk as you usually would.`,
    rolePlayFailed: (times) => `Runs so far: ${times}, none passed. Read the debrief and try again.`,
    rolePlayPassed: 'Passed. Run it again to try other words.',
    rolePlayNone: 'New scenarios are being written and will appear here.',
    toRun: 'Go on talking',
    toRolePlay: 'See the scenario',

    target: 'Target grade',
    steps: 'The four grades and where I stand',
    held: 'Held',
    aimedAt: 'Target',
    targetMet: (grade) => `All requirements of ${grade} are met. You may apply.`,
    targetMissing: (grade, count) => `Requirements still missing for ${grade}: ${count}`,
    targetEarliest: (date) => `Only time is missing; earliest ${date}.`,
    requirementFrom: (date) => `Earliest ${date}`,
    toProgress: 'Every requirement with its basis',

    team: 'People in your reach',
    teamFigures: {
      people: 'People',
      eligible: 'Requirements met',
      examPassed: 'Exam passed',
      examFailed: 'Exam not passed',
      withoutExam: 'No attempt yet',
    },
    teamUnit: '',
    teamEmpty: 'Nobody is in your units yet',
    teamEmptyText: 'The system administrator creates people; they will appear here.',
    toEligible: 'Who may apply',
    toUnknown: 'Who is to be verified',
    toPeople: 'Everybody',

    duties: 'What I do here',
    duty: {
      learner:
        'Read the manual, do the checks, practise role-plays, sit exams, and see what the next grade still asks.',
      author:
        'Writes chapters, items and scenarios. Content is published by version; changes to exams need a second person.',
      rater:
        'Rates written responses by rubric. Every level needs its evidence, and other ratings stay hidden until arbitration.',
      proctor:
        'Looks after sittings: identities, lost connections, extra time, each with its reason on record.',
      coach: 'Reads debriefs of role-plays and points to better words for next time.',
      'line-manager':
        'Follows the study, exams and requirements of the team, makes time for them and attests facts.',
      hr: 'Keeps personnel facts, sees everybody’s requirements, handles applications. Awards and revocations take two people.',
      'security-admin':
        'Looks after account security and reviews of permissions; takes no part in the business itself.',
      'system-admin': 'Keeps the system and its accounts running; takes no part in rating or awarding.',
      auditor: 'Reads the audit log and verifies that its chain is whole and unaltered.',
    },
    dutyLater: 'The pages for this work will appear in the navigation once they open.',
    toAudit: 'Open the audit log',
  },

  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the content has moved. Start again from one of these.',
  },
  failed: {
    title: 'This page could not be opened',
    text: 'Something went wrong on our side and was noted. Whatever was shown as saved is safe. Wait a moment and try again; if it keeps failing, tell the system administrator.',
    retry: 'Try again',
  },
  refused: 'This page cannot be opened',
  toHome: 'Back to today',
  toManual: 'Open the manual',
  toSignIn: 'Sign in',
};
