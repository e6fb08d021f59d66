/**
 * People of the demonstration, by what a spec needs of them. No two specs that change somebody's state share a
 * person, so that specs run in any order on one server.
 */
export const people = {
  /** Must change the first password. */
  newHire: 'D1001',
  /** Has read some chapters; nothing else. */
  reader: 'D1011',
  readerWithoutScripts: 'D1021',
  /** Has never read anything; a spec counts the marks. */
  marked: 'D1031',
  /** Ready for the exam, none sat. */
  candidate: 'D1008',
  candidateRefusing: 'D1018',
  candidateCheating: 'D1028',
  candidateLooking: 'D1038',
  candidateSpied: 'D1048',
  /** In the middle of an attempt. */
  sitting: 'D1010',
  sittingElsewhere: 'D1020',
  /** Learners who play the role-play. */
  player: 'D1012',
  playerWithoutScripts: 'D1022',
  playerLooking: 'D1032',
  /** Learners who ask for what is not theirs. */
  curious: 'D1002',
  certified: 'D1006',
  /** Passed the exam and played. */
  rehearsed: 'D1004',
  hrOfBank: 'D2001',
  hrOfBranch: 'D2002',
  lineManager: 'D2003',
  author: 'D2004',
  rater: 'D2005',
  proctor: 'D2006',
  coach: 'D2007',
  securityAdmin: 'D2008',
  systemAdmin: 'D2009',
  auditor: 'D2010',
} as const;
