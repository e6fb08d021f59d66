/** Words of navigation, home, errors and other pages that belong to the whole site. */
export const site = {
  home: '今日',
  study: '学习',
  manual: '手册',
  glossary: '术语',
  certify: '认证',
  exams: '考试',
  rolePlays: '演练',
  progress: '我的进阶',
  manage: '管理',
  people: '人员',
  proposals: '待复核',
  audit: '审计日志',
  me: '我',
  account: '账户',
  designSystem: '界面规范',
  signOut: '退出',
};
